package org.furikae.web.proration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.furikae.app.proration.Flow;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerKind;
import org.junit.jupiter.api.Test;

class FlowPictureTest {
    @Test
    void heights_are_in_proportion_to_yen_on_both_sides() {
        FlowPicture picture = FlowPicture.of(List.of(
                flow("支払基金", InsurerKind.HEALTH_INSURANCE_SOCIETY, 600),
                flow("支払基金", InsurerKind.MUTUAL_AID_ASSOCIATION, 200),
                flow("国保（東京都）", InsurerKind.MUNICIPAL_NATIONAL_HEALTH, 200)));

        assertThat(picture.sources()).extracting(FlowPicture.Source::label).containsExactly("支払基金", "国保（東京都）");
        assertThat(picture.sources().get(0).height())
                .isCloseTo(4 * picture.sources().get(1).height(), within(0.3));
        assertThat(picture.targets())
                .extracting(FlowPicture.Target::kind)
                .containsExactly(
                        InsurerKind.HEALTH_INSURANCE_SOCIETY,
                        InsurerKind.MUTUAL_AID_ASSOCIATION,
                        InsurerKind.MUNICIPAL_NATIONAL_HEALTH);
        assertThat(picture.targets())
                .extracting(target -> target.amount().amount())
                .containsExactly(600L, 200L, 200L);
        assertThat(picture.bands()).hasSize(3);
    }

    @Test
    void nodes_of_a_side_never_overlap_however_small() {
        List<Flow> flows = new ArrayList<>();
        for (InsurerKind kind : InsurerKind.values()) {
            flows.add(flow("支払基金", kind, kind == InsurerKind.ELDERLY ? 1_000_000_000_000L : 1));
        }
        FlowPicture picture = FlowPicture.of(flows);

        for (int i = 1; i < picture.targets().size(); i++) {
            FlowPicture.Target above = picture.targets().get(i - 1);
            assertThat(picture.targets().get(i).y()).isGreaterThanOrEqualTo(above.y() + above.height() + 10);
        }
        FlowPicture.Target last = picture.targets().get(picture.targets().size() - 1);
        assertThat(picture.height()).isGreaterThanOrEqualTo(last.y() + last.height());
    }

    @Test
    void many_small_sources_are_drawn_as_one_and_no_yen_is_lost() {
        List<Flow> flows = IntStream.rangeClosed(1, 47)
                .mapToObj(prefecture ->
                        flow("国保（" + prefecture + "）", InsurerKind.MUNICIPAL_NATIONAL_HEALTH, 100L * prefecture))
                .toList();
        FlowPicture picture = FlowPicture.of(flows);

        assertThat(picture.sources()).hasSize(FlowPicture.MOST_SOURCES);
        FlowPicture.Source rest = picture.sources().get(FlowPicture.MOST_SOURCES - 1);
        assertThat(rest.label()).isEmpty();
        assertThat(rest.rest()).isEqualTo(47 - FlowPicture.MOST_SOURCES + 1);
        long expected = flows.stream().mapToLong(flow -> flow.amount().amount()).sum();
        assertThat(picture.sources().stream()
                        .mapToLong(source -> source.amount().amount())
                        .sum())
                .isEqualTo(expected);
        assertThat(picture.bands().stream()
                        .mapToLong(band -> band.amount().amount())
                        .sum())
                .isEqualTo(expected);
        assertThat(picture.sources().get(0).rest()).isZero();
    }

    private static Flow flow(String source, InsurerKind target, long yen) {
        return new Flow(source, target, Yen.of(yen));
    }
}
