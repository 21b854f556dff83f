package org.furikae.app.persistence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;

/** What a decision comes to, to tell whether another comes to the same. */
public final class DecisionContent {
    private DecisionContent() {}

    /** SHA-256 of outcome, person and billed parts; 64 lower-case hex digits. */
    public static String hash(Decision decision) {
        String text = decision.outcome() + "|" + decision.personKey().orElse("") + "|" + billed(decision);
        return HexFormat.of().formatHex(LookupHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether both bill the same, or have the same outcome when neither bills anybody. */
    public static boolean sameBill(Decision one, Decision other) {
        boolean nobody = isNobody(one) && isNobody(other);
        return nobody ? one.outcome() == other.outcome() : billed(one).equals(billed(other));
    }

    private static boolean isNobody(Decision decision) {
        return decision.parts().stream().allMatch(part -> part.billed().isEmpty());
    }

    private static String billed(Decision decision) {
        List<DecisionPart> parts = decision.parts();
        return parts.stream()
                .map(part -> part.from() + "-" + part.until() + ":"
                        + part.billed()
                                .map(billed -> String.join(
                                        "/",
                                        billed.insurerNumber().digits(),
                                        billed.symbol(),
                                        billed.number(),
                                        billed.branch()))
                                .orElse(""))
                .collect(Collectors.joining(","));
    }
}
