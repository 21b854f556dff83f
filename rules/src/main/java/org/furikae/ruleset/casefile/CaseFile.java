package org.furikae.ruleset.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.furikae.ruleset.RulesetException;

/**
 * The cases of a rule. A change of one case leaves the text of the others, comments included, as their authors wrote it; therefore
 * each case must begin at the beginning of a line.
 */
public final class CaseFile {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String ITEM = "- ";

    private final String head;
    private final List<String> texts;
    private final List<WrittenCase> cases;

    private CaseFile(String head, List<String> texts, List<WrittenCase> cases) {
        this.head = head;
        this.texts = texts;
        this.cases = List.copyOf(cases);
    }

    /**
     * @param yaml text of {@code cases.yaml}; may be empty
     * @throws RulesetException when it cannot be read, or holds something that the table has no place for
     */
    public static CaseFile parse(String yaml) {
        JsonNode whole = tree(yaml);
        if (!whole.isArray() || whole.isEmpty()) {
            if (whole.isArray() || whole.isMissingNode() || whole.isNull()) {
                return new CaseFile("", new ArrayList<>(), List.of());
            }
            throw laidOutOtherwise();
        }
        StringBuilder head = new StringBuilder();
        List<StringBuilder> items = new ArrayList<>();
        yaml.lines().forEach(line -> {
            if (line.startsWith(ITEM)) {
                items.add(new StringBuilder());
            }
            (items.isEmpty() ? head : items.get(items.size() - 1)).append(line).append('\n');
        });
        List<String> texts =
                new ArrayList<>(items.stream().map(StringBuilder::toString).toList());
        List<WrittenCase> cases = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            if (i >= texts.size() || !tree(texts.get(i)).path(0).equals(whole.get(i))) {
                throw laidOutOtherwise();
            }
            cases.add(CaseReader.read(whole.get(i)));
        }
        return new CaseFile(head.toString(), texts, cases);
    }

    public List<WrittenCase> cases() {
        return cases;
    }

    /**
     * The text with one case written otherwise.
     *
     * @throws RulesetException when a value is not of its kind; the message says what would be
     */
    public String with(int index, WrittenCase changed) {
        List<String> all = new ArrayList<>(texts);
        all.set(index, checked(changed));
        return text(all);
    }

    /** The text with one case more, at the end. */
    public String withAdded(WrittenCase added) {
        List<String> all = new ArrayList<>(texts);
        all.add(checked(added));
        return text(all);
    }

    public String without(int index) {
        List<String> all = new ArrayList<>(texts);
        all.remove(index);
        return text(all);
    }

    private String text(List<String> all) {
        return all.isEmpty() ? head + "[]\n" : head + String.join("", all);
    }

    /** The text of a case, once it is certain that it says what was typed. */
    private static String checked(WrittenCase written) {
        String text = CaseWriter.write(written);
        JsonNode read = tree(text);
        if (read.size() != 1 || !CaseWriter.write(CaseReader.read(read.get(0))).equals(text)) {
            throw new RulesetException("例「" + written.name() + "」を書き表せません。値の書き方を確かめてください。");
        }
        return text;
    }

    private static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new RulesetException("cases.yamlの" + line + "行目付近が読めません。文字で直してください。", e);
        }
    }

    private static RulesetException laidOutOtherwise() {
        return new RulesetException("cases.yamlの書き方が決まりと違うため、表で扱えません。文字で直してください。");
    }
}
