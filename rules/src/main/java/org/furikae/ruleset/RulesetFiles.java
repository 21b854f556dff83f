package org.furikae.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the texts of a rule set lie: a folder, the class path or memory. Paths are relative, with {@code /}. */
public final class RulesetFiles {
    /** What a rule set is made of. */
    static final String RULE_FILE = "rule.drl";

    static final String CASE_FILE = "cases.yaml";

    /** More than any rule set needs; a folder with more is not one. */
    private static final int MOST_FILES = 5_000;

    private static final int MOST_FOLDERS_DEEP = 8;
    /** More than any rule needs. */
    public static final long LARGEST_FILE_BYTES = 1L << 20;

    private final Function<String, Optional<String>> reader;

    private RulesetFiles(Function<String, Optional<String>> reader) {
        this.reader = reader;
    }

    /** @throws RulesetException when there is no such folder */
    public static RulesetFiles inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RulesetException("規則の組のフォルダー「" + folder.getFileName() + "」がありません。場所を確かめてください。");
        }
        return new RulesetFiles(path -> {
            Path file = folder.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(read(path, file)) : Optional.empty();
        });
    }

    /**
     * Reads a folder whole, as what somebody hands in: nothing outside of it, no links, nothing huge.
     *
     * @throws RulesetException when it holds something that is not a rule set's
     */
    public static RulesetFiles snapshotOf(Path folder) {
        inFolder(folder);
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder, MOST_FOLDERS_DEEP)) {
            List<Path> found = walked.limit(MOST_FILES + 1L).toList();
            if (found.size() > MOST_FILES) {
                throw new RulesetException("ファイルが" + MOST_FILES + "を超えています。規則の組のフォルダーを指定してください。");
            }
            for (Path file : found) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file) && !file.equals(folder)) {
                    throw new RulesetException("「" + path + "」はリンクです。リンクをやめて、ファイルそのものを置いてください。");
                }
                if (belongs(path) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    texts.put(path, read(path, file));
                }
            }
        } catch (IOException e) {
            throw new RulesetException("規則の組のフォルダーを読めません。読み取りの権限を確かめてください。", e);
        }
        return of(texts);
    }

    public static RulesetFiles onClassPath(ClassLoader loader, String root) {
        return new RulesetFiles(path -> {
            try (InputStream in = loader.getResourceAsStream(root + "/" + path)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The rule set that comes with the product. */
    public static RulesetFiles shipped() {
        return onClassPath(RulesetFiles.class.getClassLoader(), ShippedRuleset.ROOT);
    }

    /** @param texts by path */
    public static RulesetFiles of(Map<String, String> texts) {
        Map<String, String> kept = Map.copyOf(texts);
        return new RulesetFiles(path -> Optional.ofNullable(kept.get(path)));
    }

    /** Whether a path is one that a rule set can have. */
    public static boolean belongs(String path) {
        return path.equals(RulesetManifest.FILE)
                || path.endsWith("/" + RulesetManifest.FILE)
                || path.endsWith("/" + RULE_FILE)
                || path.endsWith("/" + CASE_FILE);
    }

    /**
     * The text with line feeds as line ends and no byte order mark.
     *
     * @throws RulesetException when there is no such file
     */
    public String text(String path) {
        return find(path)
                .orElseThrow(
                        () -> new RulesetException("規則の組に「" + path + "」がありません。ファイルを置くか、ruleset.yamlの一覧から外してください。"));
    }

    /** As {@link #text}; empty when there is no such file. */
    public Optional<String> find(String path) {
        return reader.apply(path)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /**
     * The rules in the order of {@code ruleset.yaml}.
     *
     * @throws RulesetException when {@code ruleset.yaml} or a rule that it names is missing or cannot be read
     */
    public List<RuleFile> rules() {
        List<RuleFile> rules = new ArrayList<>();
        RulesetManifest.parse(text(RulesetManifest.FILE))
                .phases()
                .forEach((phase, slugs) -> slugs.forEach(slug -> rules.add(
                        new RuleFile(phase, slug, rules.size(), text(RuleFile.folder(phase, slug) + RULE_FILE)))));
        return rules;
    }

    /**
     * Titles of the sources that rules may name, by key.
     *
     * @throws RulesetException when {@code ruleset.yaml} is missing or cannot be read
     */
    public Map<String, String> sources() {
        return RulesetManifest.parse(text(RulesetManifest.FILE)).sources();
    }

    /**
     * What is wrong with the months of parameters, in Japanese: months without a value and months with two.
     *
     * @throws RulesetException when {@code ruleset.yaml} is missing or cannot be read
     */
    public List<String> parameterFaults() {
        RulesetManifest manifest = RulesetManifest.parse(text(RulesetManifest.FILE));
        YearMonth from = Months.parse(RulesetManifest.FILE, manifest.effectiveFrom(), null)
                .from();
        return manifest.parameters().entrySet().stream()
                .flatMap(entry -> ParameterDates.faults(entry.getKey(), entry.getValue(), from).stream())
                .map(fault -> "パラメータ「" + fault.name() + "」は" + fault.months().text()
                        + (fault.overlap() ? "の値が二つあります。期間が重ならないようにしてください。" : "の値がありません。期間が続くようにしてください。"))
                .toList();
    }

    /**
     * This with one rule more, as the last of its phase, or written otherwise.
     *
     * @param text of its {@code rule.drl}
     * @throws RulesetException when {@code ruleset.yaml} is missing or cannot be read
     */
    public RulesetFiles with(String phase, String slug, String text) {
        SortedMap<String, String> texts = texts();
        texts.put(RulesetManifest.FILE, RulesetManifest.withRule(texts.get(RulesetManifest.FILE), phase, slug));
        texts.put(RuleFile.folder(phase, slug) + RULE_FILE, text);
        return of(texts);
    }

    /**
     * Everything that {@code ruleset.yaml} names, by path: itself, rules and their cases.
     *
     * @throws RulesetException as {@link #rules()}
     */
    public SortedMap<String, String> texts() {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(RulesetManifest.FILE, text(RulesetManifest.FILE));
        for (RuleFile rule : rules()) {
            texts.put(rule.path(), rule.text());
            find(rule.casesPath()).ifPresent(cases -> texts.put(rule.casesPath(), cases));
        }
        return texts;
    }

    /**
     * The version that these files come to when compiled: a content hash without cases.
     *
     * @throws RulesetException as {@link #rules()}
     */
    public String version() {
        return ContentHash.of(decisive());
    }

    /**
     * All that the version depends on, by path: {@code ruleset.yaml} and every {@code rule.drl}.
     *
     * @throws RulesetException as {@link #rules()}
     */
    public SortedMap<String, String> decisive() {
        TreeMap<String, String> content = new TreeMap<>();
        content.put(RulesetManifest.FILE, text(RulesetManifest.FILE));
        rules().forEach(rule -> content.put(rule.path(), rule.text()));
        return content;
    }

    /**
     * What people call this version.
     *
     * @throws RulesetException when {@code ruleset.yaml} is missing or cannot be read
     */
    public String label() {
        return RulesetManifest.parse(text(RulesetManifest.FILE)).version();
    }

    private static String read(String path, Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new RulesetException("「" + path + "」が大きすぎます。1 MiBまでにしてください。");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new RulesetException("「" + path + "」がUTF-8ではありません。UTF-8で保存し直してください。", e);
        } catch (IOException e) {
            throw new RulesetException("「" + path + "」を読めません。読み取りの権限を確かめてください。", e);
        }
    }
}
