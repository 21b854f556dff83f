package org.furikae.app.studio;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.furikae.ruleset.casefile.CaseFieldWords;
import org.furikae.ruleset.casefile.CaseLine;
import org.furikae.ruleset.casefile.CaseSection;
import org.furikae.ruleset.casefile.CaseVocabulary;
import org.furikae.ruleset.casefile.WrittenCase;

/**
 * A case as somebody typed it, sound or not.
 *
 * @param fires whether the rule is expected to fire
 * @param asOf as-of date; empty for the usual one
 */
public record TypedCase(String name, boolean fires, String asOf, List<TypedLine> lines) implements Serializable {
    private static final long serialVersionUID = 1L;

    public TypedCase {
        lines = List.copyOf(lines);
    }

    private static final Map<String, String> SECTIONS = Map.of(
            "CLAIM",
            "請求",
            "ATTESTATION",
            "申立書",
            "REGISTRATION",
            "資格",
            "INSURER",
            "保険者",
            "METHOD",
            "按分方法",
            "PARAMETER",
            "パラメータ");

    private static final String EXPECT = CaseSection.EXPECT.name();

    /** What it is given, in Japanese; empty when everything is as usual. */
    public String given() {
        return lines.stream()
                .filter(line -> !line.section().equals(EXPECT))
                .map(line -> place(line) + (line.field().isEmpty() ? "あり" : " " + word(line) + "=" + line.value()))
                .collect(Collectors.joining("、"));
    }

    /** What it expects beside whether the rule fires, in Japanese; empty when nothing. */
    public String expected() {
        return lines.stream()
                .filter(line -> line.section().equals(EXPECT))
                .map(line -> word(line) + "=" + line.value())
                .collect(Collectors.joining("、"));
    }

    private static String place(TypedLine line) {
        CaseSection section = CaseSection.valueOf(line.section());
        return SECTIONS.get(line.section()) + (section.several() ? line.item() + 1 : "");
    }

    private static String word(TypedLine line) {
        return CaseVocabulary.shipped()
                .find(CaseSection.valueOf(line.section()), line.field())
                .map(CaseFieldWords::japanese)
                .orElse(line.field());
    }

    static TypedCase of(WrittenCase written) {
        return new TypedCase(
                written.name(),
                written.fires(),
                written.asOf(),
                written.lines().stream()
                        .map(line -> new TypedLine(line.section().name(), line.item(), line.field(), line.value()))
                        .toList());
    }

    WrittenCase written() throws StudioRefusedException {
        try {
            return new WrittenCase(
                    name,
                    fires,
                    asOf,
                    lines.stream()
                            .map(line -> new CaseLine(
                                    CaseSection.valueOf(line.section()), line.item(), line.field(), line.value()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw StudioRefusedException.notPossible("例の項目を一覧から選び直してください。");
        }
    }
}
