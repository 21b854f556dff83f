package org.furikae.ruleset.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.furikae.ruleset.dictionary.FactConstant;
import org.furikae.ruleset.dictionary.FactDictionary;
import org.furikae.ruleset.dictionary.FactMember;
import org.furikae.ruleset.dictionary.FactType;

/**
 * What compilers say, in words that a rule author understands.
 *
 * @param japanese what is wrong and how to mend it
 * @param english the same in English
 */
record CompilerWords(String japanese, String english) {
    private static final Pattern NO_FIELD =
            Pattern.compile("Unable to parse left part of expression: *([A-Za-z_]\\w*)");
    private static final Pattern NO_METHOD =
            Pattern.compile("The method (\\w+)\\(.*\\) is undefined for the type (\\w+)");
    private static final Pattern ARGUMENTS = Pattern.compile(
            "The method (\\w+)\\((.*?)\\) in the type (\\w+) is not applicable for the arguments \\((.*?)\\)");
    private static final Pattern NO_NAME = Pattern.compile("(\\w+) cannot be resolved");
    private static final Pattern MISSING = Pattern.compile("Syntax error, insert \"(.+?)\"");
    private static final Pattern TYPES = Pattern.compile("Type mismatch: cannot convert from (\\S+) to (\\S+)");

    static CompilerWords of(String said) {
        return Stream.of(
                        found(NO_FIELD, said).map(field -> unknown(field.group(1), "項目", "field")),
                        found(NO_METHOD, said).map(CompilerWords::noMethod),
                        found(ARGUMENTS, said).map(CompilerWords::arguments),
                        found(NO_NAME, said).map(name -> unknown(name.group(1), "名前", "name")),
                        found(MISSING, said)
                                .map(missing -> new CompilerWords(
                                        "「" + missing.group(1) + "」が足りません。",
                                        "\"" + missing.group(1) + "\" is missing.")),
                        found(TYPES, said).map(CompilerWords::types))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new CompilerWords(
                        "コンパイルできません。事実の型と項目の名前、引数の数と型を確かめてください（" + Words.shortened(said) + "）。",
                        "It does not compile. Check the names of facts and fields and the arguments ("
                                + Words.shortened(said) + ")."));
    }

    private static Optional<Matcher> found(Pattern pattern, String said) {
        return Optional.of(pattern.matcher(said)).filter(Matcher::find);
    }

    private static CompilerWords unknown(String written, String japanese, String english) {
        Optional<String> meant = Spelling.nearest(written, names());
        return new CompilerWords(
                "「" + written + "」という" + japanese + "はありません。" + japanese(meant),
                "There is no " + english + " \"" + written + "\"." + english(meant));
    }

    private static CompilerWords noMethod(Matcher said) {
        Optional<String> meant = Spelling.nearest(said.group(1), names());
        return new CompilerWords(
                "「" + said.group(2) + "」に「" + said.group(1) + "」はありません。" + japanese(meant),
                "\"" + said.group(2) + "\" has no \"" + said.group(1) + "\"." + english(meant));
    }

    private static String japanese(Optional<String> meant) {
        return meant.map(name -> "「" + name + "」のことですか。").orElse("「書ける言葉」で確かめてください。");
    }

    private static String english(Optional<String> meant) {
        return meant.map(name -> " Do you mean \"" + name + "\"?").orElse(" Look up what may be written.");
    }

    private static CompilerWords arguments(Matcher said) {
        return new CompilerWords(
                "「" + said.group(3) + "」の「" + said.group(1) + "」に渡すものが違います。要るのは（" + said.group(2) + "）、書かれているのは（"
                        + said.group(4) + "）です。",
                "\"" + said.group(1) + "\" of \"" + said.group(3) + "\" takes (" + said.group(2) + "), not ("
                        + said.group(4) + ").");
    }

    private static CompilerWords types(Matcher said) {
        return new CompilerWords(
                "値の種類が合いません。" + said.group(2) + "を書く所に" + said.group(1) + "があります。",
                "There is " + said.group(1) + " where " + said.group(2) + " is wanted.");
    }

    private static List<String> names() {
        return FactDictionary.shipped().types().stream()
                .flatMap(CompilerWords::names)
                .toList();
    }

    private static Stream<String> names(FactType type) {
        return Stream.of(
                        Stream.of(type.name()),
                        type.members().stream().map(FactMember::name),
                        type.constants().stream().map(FactConstant::name))
                .flatMap(names -> names);
    }
}
