package org.furikae.app.studio;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.furikae.app.rules.RuleTexts;

/** Compares the files of two rule sets line by line. */
final class Differences {
    private static final int LINES_AROUND = 3;
    private static final DiffRowGenerator ROWS = DiffRowGenerator.create()
            .showInlineDiffs(false)
            .lineNormalizer(line -> line)
            .build();

    private Differences() {}

    static List<FileDifference> between(RuleTexts before, RuleTexts after) {
        TreeSet<String> paths = new TreeSet<>(before.byPath().keySet());
        paths.addAll(after.byPath().keySet());
        List<FileDifference> differences = new ArrayList<>();
        for (String path : paths) {
            String one = before.byPath().getOrDefault(path, "");
            String other = after.byPath().getOrDefault(path, "");
            if (!Objects.equals(one, other)) {
                differences.add(new FileDifference(path, lines(one, other)));
            }
        }
        return differences;
    }

    private static List<FileDifference.Line> lines(String before, String after) {
        List<FileDifference.Line> all = new ArrayList<>();
        int beforeNumber = 0;
        int afterNumber = 0;
        for (DiffRow row : ROWS.generateDiffRows(split(before), split(after))) {
            boolean hasBefore = row.getTag() != DiffRow.Tag.INSERT;
            boolean hasAfter = row.getTag() != DiffRow.Tag.DELETE;
            beforeNumber += hasBefore ? 1 : 0;
            afterNumber += hasAfter ? 1 : 0;
            all.add(new FileDifference.Line(
                    kind(row.getTag()),
                    hasBefore ? beforeNumber : 0,
                    hasBefore ? row.getOldLine() : "",
                    hasAfter ? afterNumber : 0,
                    hasAfter ? row.getNewLine() : ""));
        }
        return withoutFar(all);
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }

    private static FileDifference.Kind kind(DiffRow.Tag tag) {
        return switch (tag) {
            case INSERT -> FileDifference.Kind.ADDED;
            case DELETE -> FileDifference.Kind.REMOVED;
            case CHANGE -> FileDifference.Kind.CHANGED;
            case EQUAL -> FileDifference.Kind.SAME;
        };
    }

    private static List<FileDifference.Line> withoutFar(List<FileDifference.Line> all) {
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != FileDifference.Kind.SAME) {
                Arrays.fill(near, Math.max(0, i - LINES_AROUND), Math.min(all.size(), i + LINES_AROUND + 1), true);
            }
        }
        List<FileDifference.Line> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (near[i]) {
                kept.add(all.get(i));
            } else if (i == 0 || near[i - 1]) {
                kept.add(new FileDifference.Line(FileDifference.Kind.GAP, 0, "", 0, ""));
            }
        }
        return kept;
    }
}
