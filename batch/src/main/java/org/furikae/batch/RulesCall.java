package org.furikae.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetZip;

/**
 * What a call of {@code rules} asks for.
 *
 * @param check whether to check; otherwise the cases run
 * @param source reads the rule set; throws {@link RulesetException} when it is not fit to be looked at
 */
record RulesCall(boolean check, Supplier<RulesetFiles> source) {
    private static final String HOW_TO_CALL = "「rules check フォルダー」か「rules test フォルダー」のように指定してください。";

    static RulesCall parse(List<String> arguments) throws WrongCall {
        if (arguments.size() < 2 || !Set.of("check", "test").contains(arguments.get(0))) {
            throw new WrongCall(HOW_TO_CALL);
        }
        Options options = Options.parse(arguments.subList(2, arguments.size()), Set.of("ruleset", "phase"), Set.of());
        Path path = InputFiles.path("rules", arguments.get(1));
        if (!Files.exists(path)) {
            throw new WrongCall("「" + arguments.get(1) + "」がありません。場所と名前を確かめてください。");
        }
        Optional<Path> base = options.path("ruleset");
        if (base.isPresent() && !Files.isDirectory(base.get())) {
            throw new WrongCall("「--ruleset」のフォルダーがありません。場所を確かめてください。");
        }
        return new RulesCall(arguments.get(0).equals("check"), () -> read(path, base, options.find("phase")));
    }

    RulesetFiles rules() {
        return source.get();
    }

    private static RulesetFiles read(Path path, Optional<Path> base, Optional<String> phase) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(path)) {
                return RulesetFiles.snapshotOf(path);
            }
            if (name.endsWith(".zip")) {
                if (Files.size(path) > RulesetZip.LARGEST_BYTES) {
                    throw new RulesetException("zip が大きすぎます（8 MiBまで）。規則の組だけを zip にしてください。");
                }
                return RulesetZip.read(Files.readAllBytes(path));
            }
            if (name.endsWith(".drl")) {
                return withRule(path, base, phase);
            }
        } catch (IOException e) {
            throw new RulesetException("「" + name + "」を読めません。UTF-8のファイルか、読み取りの権限があるか確かめてください。", e);
        }
        throw new RulesetException("規則の組のフォルダー、.zip、または一つの規則の .drl を指定してください。");
    }

    private static RulesetFiles withRule(Path file, Optional<Path> base, Optional<String> phase) throws IOException {
        RulesetFiles rules = base.map(RulesetFiles::snapshotOf).orElseGet(RulesetFiles::shipped);
        String name = file.getFileName().toString();
        if (Files.size(file) > RulesetFiles.LARGEST_FILE_BYTES) {
            throw new RulesetException("「" + name + "」が大きすぎます。1 MiBまでにしてください。");
        }
        return rules.with(
                phase.orElseGet(() -> rules.rules().get(0).phase()),
                name.substring(0, name.lastIndexOf('.')),
                Files.readString(file, StandardCharsets.UTF_8));
    }
}
