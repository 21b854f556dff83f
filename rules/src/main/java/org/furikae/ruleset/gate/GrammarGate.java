package org.furikae.ruleset.gate;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.Vocabulary;

/**
 * Looks at a rule as Drools' own parser understands it, so that no difference in reading leaves a hole. It knows what is
 * allowed; everything else the language has is refused.
 */
final class GrammarGate {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("/\\*|\\*/|\\\\|\\p{Cntrl}");
    private static final String OUR_PACKAGE = "org.furikae.rulebook";
    private static final Set<String> OUR_ANNOTATIONS = Set.of("reason", "source", "effectiveFrom", "effectiveUntil");
    private static final String ONLY_ONE_RULE = "一つのファイルには規則を一つだけ書いてください。";

    private final RuleFile file;
    private final Findings findings;

    GrammarGate(RuleFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check() {
        int escape = UnicodeEscapes.line(file.text());
        if (escape > 0) {
            findings.add(
                    Gate.UNICODE_ESCAPE,
                    escape,
                    "「\\u」で文字を表すことはできません。文字をそのまま書いてください。",
                    "Characters must not be written as \\u escapes. Write the character itself.");
            return;
        }
        PackageDescr parsed = parse();
        if (parsed != null) {
            checkPackage(parsed);
            parsed.getRules().forEach(this::checkRule);
        }
    }

    private PackageDescr parse() {
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            if (parsed != null && !parser.hasErrors()) {
                return parsed;
            }
            for (DroolsError error : parser.getErrors()) {
                int line = error.getLines().length == 0 ? 0 : error.getLines()[0];
                syntax(line, error.getMessage());
            }
            if (findings.none()) {
                syntax(1, "empty");
            }
        } catch (DroolsParserException e) {
            syntax(e.getLineNumber(), String.valueOf(e.getMessage()));
        }
        return null;
    }

    private void syntax(int line, String said) {
        String shown = Words.shortened(said);
        findings.add(
                Gate.SYNTAX,
                line,
                "DRLとして読めません。括弧・引用符・コンマと「rule … when … then … end」の形を確かめてください（" + shown + "）。",
                "This is not DRL. Check brackets, quotes, commas and the form \"rule … when … then … end\" (" + shown
                        + ").");
    }

    private void checkPackage(PackageDescr parsed) {
        if (!OUR_PACKAGE.equals(parsed.getName())) {
            findings.add(
                    Gate.PACKAGE,
                    1,
                    "最初の行は「package " + OUR_PACKAGE + "」としてください。",
                    "The first line must be \"package " + OUR_PACKAGE + "\".");
        }
        parsed.getImports().forEach(this::checkImport);
        parsed.getFunctionImports().forEach(this::refuseImport);
        parsed.getAccumulateImports().forEach(this::refuseImport);
        parsed.getFunctions()
                .forEach(
                        one -> refuse(
                                Gate.FUNCTION,
                                one,
                                "functionは書けません。条件と結論に直接書くか、事実の項目にあるか確かめてください。",
                                "Functions are not allowed. Write it in the rule, or look for a field of a fact that says so."));
        parsed.getGlobals()
                .forEach(one -> refuse(
                        Gate.GLOBAL,
                        one,
                        "globalは書けません。値はruleset.yamlのparametersに置き、Parametersで参照してください。",
                        "Globals are not allowed. Put values into parameters of ruleset.yaml and ask Parameters."));
        parsed.getTypeDeclarations().forEach(this::refuseDeclaration);
        parsed.getEnumDeclarations().forEach(this::refuseDeclaration);
        parsed.getEntryPointDeclarations().forEach(this::refuseDeclaration);
        parsed.getWindowDeclarations().forEach(this::refuseDeclaration);
        if (parsed.getUnit() != null) {
            refuseDeclaration(parsed.getUnit());
        }
        parsed.getAttributes().forEach(this::refuseAttribute);
        if (parsed.getRules().size() != 1) {
            findings.add(Gate.SYNTAX, 1, ONLY_ONE_RULE, "Write exactly one rule into a file.");
        }
    }

    private void checkImport(ImportDescr one) {
        String target = one.getTarget();
        boolean fact = target.startsWith("org.furikae.") || target.startsWith("java.time.");
        if (!fact || !Vocabulary.ofRules().hasType(target)) {
            refuseImport(one);
        }
    }

    private void refuseImport(ImportDescr one) {
        String target = Words.shortened(one.getTarget());
        refuse(
                Gate.IMPORT,
                one,
                "「" + target + "」は取り込めません。取り込めるのは事実の型だけで、「*」やstaticも使えません。一覧はdocs/rules.mdにあります。",
                "\"" + target
                        + "\" cannot be imported. Only types of facts can, without \"*\" or \"static\"; docs/rules.md"
                        + " has the list.");
    }

    private void refuseDeclaration(BaseDescr one) {
        refuse(
                Gate.DECLARE,
                one,
                "declareやunitは書けません。規則が加える事実にはExclusion・SplitObstacle・NoKindHintを使ってください。",
                "Declarations and units are not allowed. Facts that rules add are Exclusion, SplitObstacle and NoKindHint.");
    }

    private void refuseAttribute(AttributeDescr one) {
        String name = Words.shortened(one.getName());
        refuse(
                Gate.ATTRIBUTE,
                one,
                "「" + name + "」は書けません。順序はruleset.yamlの並び、期間は@effectiveFromと@effectiveUntilで決めてください。",
                "\"" + name + "\" is not allowed. The order is that of ruleset.yaml, months are @effectiveFrom and"
                        + " @effectiveUntil.");
    }

    private void checkRule(RuleDescr rule) {
        if (rule.isQuery()) {
            refuse(Gate.QUERY, rule, "queryは書けません。規則として書いてください。", "Queries are not allowed. Write a rule.");
            return;
        }
        if (rule.hasParent() || rule.getUnit() != null) {
            refuse(
                    Gate.ATTRIBUTE,
                    rule,
                    "extendsは書けません。条件をこの規則にそのまま書いてください。",
                    "\"extends\" is not allowed. Write the conditions into this rule.");
        }
        rule.getAttributes().values().forEach(this::refuseAttribute);
        rule.getAnnotations().forEach(this::checkAnnotation);
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(
                    Gate.SYNTAX,
                    rule,
                    "名前付きの結論（then[…]・do・break）は書けません。規則を分けてください。",
                    "Named consequences are not allowed. Write several rules.");
        }
        checkName(rule);
        checkIdentity(rule);
        new ConditionGate(findings).check(rule.getLhs());
        TextGate.check(String.valueOf(rule.getConsequence()), rule.getConsequenceLine(), findings);
    }

    /** The name goes into comments of the Java that rules become: it must not end one there. */
    private void checkName(RuleDescr rule) {
        if (NOT_IN_NAMES.matcher(rule.getName()).find()) {
            refuse(
                    Gate.SYNTAX,
                    rule,
                    "規則の名前に「/*」「*/」「\\」と制御文字は使えません。ふつうの文にしてください。",
                    "A rule's name must not contain \"/*\", \"*/\", \"\\\" or control characters. Write a plain sentence.");
        }
    }

    /** What the product reads from the text must be what the compiler reads, even where comments look like a rule. */
    private void checkIdentity(RuleDescr rule) {
        boolean same = rule.getName().equals(RuleNames.in(file.text()))
                && rule.hasAnnotation("reason")
                && rule.hasAnnotation("source");
        if (!same) {
            refuse(
                    Gate.METADATA,
                    rule,
                    "「rule \"名前\"」の次に、@reason(\"なぜ\")と@source(\"根拠の記号\")を一行ずつ書いてください。注釈の中に規則の形を書かないでください。",
                    "After rule \"name\" write @reason(\"why\") and @source(\"KEY\"), each on its line, and nothing like a rule into"
                            + " comments.");
        }
    }

    private void checkAnnotation(AnnotationDescr one) {
        Object value = one.getSingleValue();
        boolean plain = one.getValueMap().keySet().equals(Set.of(AnnotationDescr.VALUE))
                && value instanceof String text
                && text.matches("\"[^\"\\\\]*\"");
        if (!OUR_ANNOTATIONS.contains(one.getName()) || !plain) {
            String name = Words.shortened(one.getName());
            refuse(
                    Gate.ANNOTATION,
                    one,
                    "「@" + name + "」は書けません。書けるのは@" + String.join("・@", new TreeSet<>(OUR_ANNOTATIONS))
                            + "で、値は引用符で囲んだ一つの文です。",
                    "\"@" + name + "\" is not allowed. There are only @"
                            + String.join(", @", new TreeSet<>(OUR_ANNOTATIONS)) + ", each with one text in quotes.");
        }
    }

    private void refuse(Gate gate, BaseDescr where, String japanese, String english) {
        int line = where.getLine();
        if (line <= 0 && where instanceof AnnotationDescr annotation) {
            line = RuleLines.ofText(file.text(), "@" + annotation.getName());
        }
        findings.add(gate, line > 0 ? line : RuleLines.ofText(file.text(), "rule "), japanese, english);
    }
}
