package org.furikae.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;

/** Where the files of a rule lie. */
final class RulePaths {
    static final String MANIFEST = RulesetYaml.FILE;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,20}");
    private static final Pattern FILE = Pattern.compile("[a-z]+/[a-z0-9-]{1,80}/(rule\\.drl|cases\\.yaml)");
    private static final int LONGEST_SLUG = 80;

    private RulePaths() {}

    static String rule(String phase, String slug) {
        return phase + "/" + slug + "/rule.drl";
    }

    static String cases(String phase, String slug) {
        return phase + "/" + slug + "/cases.yaml";
    }

    static void requireSlug(String slug) throws StudioRefusedException {
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw StudioRefusedException.notPossible(
                    "規則のフォルダー名は英小文字・数字・ハイフンで" + LONGEST_SLUG + "文字以内にしてください。例: retry-after-birth");
        }
    }

    /** A file that is there, or the cases of a rule that is there. */
    static void requireFile(String path, Map<String, DraftFile> files) throws StudioRefusedException {
        boolean ofRule = FILE.matcher(path).matches()
                && files.containsKey(path.substring(0, path.lastIndexOf('/') + 1) + "rule.drl");
        if (!path.equals(MANIFEST) && !files.containsKey(path) && !ofRule) {
            throw StudioRefusedException.notFound("下書きに「" + path + "」はありません。規則を加えるか、一覧から選び直してください。");
        }
    }

    /**
     * A text as it is kept.
     *
     * @throws StudioRefusedException when it is too long
     */
    static String text(String path, String text) throws StudioRefusedException {
        String kept = text.replace("\r\n", "\n").replace('\r', '\n');
        if (kept.getBytes(StandardCharsets.UTF_8).length > RulesetFiles.LARGEST_FILE_BYTES) {
            throw StudioRefusedException.notPossible("「" + path + "」が大きすぎます。1 MiBまでにしてください。");
        }
        return kept;
    }
}
