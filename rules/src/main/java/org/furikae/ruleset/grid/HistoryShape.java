package org.furikae.ruleset.grid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import org.furikae.decision.FilingKind;
import org.furikae.registration.LossReason;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/**
 * The shapes of a person's registrations around the treatment days 5, 12 and 20. Q is the filed qualification; where nothing
 * usable was filed it is the qualification that the person had first.
 */
public enum HistoryShape {
    HELD("Q throughout", (rows, month) -> List.of(rows.filed().row())),
    HELD_OTHER_BRANCH(
            "Q throughout, branch number missing on the claim",
            (rows, month) -> List.of(rows.filed().branch("02").row())),
    HELD_BESIDE_ANOTHER(
            "Q throughout, another insurer with a later 交付日 too",
            (rows, month) -> List.of(
                    rows.filed().row(),
                    rows.of(Insurers.OTHER).from(before(month)).row())),
    HELD_BY_DISSOLVED(
            "Q throughout, its insurer dissolved before and succeeded",
            (rows, month) -> List.of(rows.of(Insurers.MERGED).row())),
    HELD_BY_CLOSED(
            "Q throughout, its insurer dissolved before without successor",
            (rows, month) -> List.of(rows.of(Insurers.CLOSED).row())),
    REPLACED(
            "Q ended before, one other insurer throughout",
            (rows, month) -> List.of(
                    rows.ended(), rows.of(Insurers.OTHER).from(before(month)).row())),
    REPLACED_AFTER_DEATH(
            "Q ended before by death, yet another insurer throughout",
            (rows, month) -> List.of(
                    rows.filed().until(before(month), LossReason.DEATH).row(),
                    rows.of(Insurers.OTHER).from(before(month)).row())),
    REPLACED_BY_DISSOLVED(
            "Q ended before, then an insurer dissolved and succeeded",
            (rows, month) -> List.of(
                    rows.ended(), rows.of(Insurers.MERGED).from(before(month)).row())),
    REPLACED_BY_CLOSED(
            "Q ended before, then an insurer dissolved without successor",
            (rows, month) -> List.of(
                    rows.ended(), rows.of(Insurers.CLOSED).from(before(month)).row())),
    REPLACED_BY_TWO(
            "Q ended before, two other insurers on the same days",
            (rows, month) -> List.of(
                    rows.ended(),
                    rows.of(Insurers.OTHER).from(before(month)).row(),
                    rows.of(Insurers.THIRD).from(before(month)).row())),
    REPLACED_BY_SUSPENDED(
            "Q ended before, then 閲覧停止",
            (rows, month) -> List.of(
                    rows.ended(),
                    rows.of(Insurers.OTHER)
                            .from(before(month))
                            .status(RegistrationStatus.SUSPENDED)
                            .row())),
    REPLACED_BY_CANCELLED(
            "Q ended before, then 取消",
            (rows, month) -> List.of(
                    rows.ended(),
                    rows.of(Insurers.OTHER)
                            .from(before(month))
                            .status(RegistrationStatus.CANCELLED)
                            .row())),
    REPLACED_NOT_YET_KNOWN(
            "Q ended before, the next registered a day after the as-of date",
            (rows, month) -> List.of(
                    rows.ended(),
                    rows.of(Insurers.OTHER)
                            .from(before(month))
                            .registeredOn(rows.knownAsOf().plusDays(1))
                            .row())),
    RENUMBERED(
            "Q ended before, same insurer under another number throughout",
            (rows, month) -> List.of(
                    rows.ended(), rows.filed().number("555").from(before(month)).row())),
    CHANGED(
            "Q until the 15th, another insurer from then on",
            (rows, month) -> List.of(
                    rows.filed().until(month.atDay(15), LossReason.OTHER).row(),
                    rows.of(Insurers.OTHER).from(month.atDay(15)).row())),
    CHANGED_BETWEEN_OTHERS(
            "Q ended before, one other insurer until the 15th and a third from then on",
            (rows, month) -> List.of(
                    rows.ended(),
                    rows.of(Insurers.OTHER)
                            .from(before(month))
                            .until(month.atDay(15), LossReason.OTHER)
                            .row(),
                    rows.of(Insurers.THIRD).from(month.atDay(15)).row())),
    CHANGED_TWICE(
            "Q until the 10th, another until the 18th, a third from then on",
            (rows, month) -> List.of(
                    rows.filed().until(month.atDay(10), LossReason.OTHER).row(),
                    rows.of(Insurers.OTHER)
                            .from(month.atDay(10))
                            .until(month.atDay(18), LossReason.OTHER)
                            .row(),
                    rows.of(Insurers.THIRD).from(month.atDay(18)).row())),
    CHANGED_NUMBER(
            "Q until the 15th, same insurer under another number from then on",
            (rows, month) -> List.of(
                    rows.filed().until(month.atDay(15), LossReason.OTHER).row(),
                    rows.filed().number("555").from(month.atDay(15)).row())),
    CHANGED_AT_75(
            "Q without end, 後期 from the 75th birthday on the 15th",
            (rows, month) -> List.of(
                    rows.filed().row(),
                    rows.of(Insurers.ELDERLY).from(month.atDay(15)).row())),
    INTERRUPTED(
            "Q until the 10th, another insurer from the 15th, nothing between",
            (rows, month) -> List.of(
                    rows.filed().until(month.atDay(10), LossReason.OTHER).row(),
                    rows.of(Insurers.OTHER).from(month.atDay(15)).row())),
    ENDED("Q ended before, nothing since", (rows, month) -> List.of(rows.ended())),
    ENDED_CARD_COLLECTED(
            "Q ended before and the card was collected, nothing since",
            (rows, month) -> List.of(rows.filed()
                    .until(before(month), LossReason.OTHER)
                    .cardCollectedOn(before(month))
                    .row())),
    ENDED_BY_ASSISTANCE(
            "Q ended before by 生活保護",
            (rows, month) -> List.of(rows.filed()
                    .until(before(month), LossReason.PUBLIC_ASSISTANCE)
                    .row())),
    ENDED_BY_DEATH(
            "Q ended before by death",
            (rows, month) ->
                    List.of(rows.filed().until(before(month), LossReason.DEATH).row())),
    ENDED_BY_DEATH_WITHIN(
            "Q ended on the 15th by death",
            (rows, month) -> List.of(
                    rows.filed().until(month.atDay(15), LossReason.DEATH).row()));

    private final String label;
    // Every function here is a lambda that captures nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiFunction<Rows, YearMonth, List<Registration>> rows;

    HistoryShape(String label, BiFunction<Rows, YearMonth, List<Registration>> rows) {
        this.label = label;
        this.rows = rows;
    }

    public String label() {
        return label;
    }

    List<Registration> rows(Rows of, YearMonth month) {
        return rows.apply(of, month);
    }

    /** The claim states the insurer that this shape begins with. */
    boolean reachableFor(FilingKind kind, Identification identification) {
        return switch (this) {
            case HELD_OTHER_BRANCH -> identification.byKey();
            case HELD_BY_DISSOLVED, HELD_BY_CLOSED -> kind == FilingKind.FORMER && identification.byKey();
            default -> true;
        };
    }

    private static LocalDate before(YearMonth month) {
        return month.minusMonths(1).atDay(1);
    }
}
