package org.furikae.ruleset.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.claim.TreatmentDays;
import org.furikae.insurer.InsurerNumber;
import org.furikae.registration.FiledKey;
import org.furikae.registration.LossReason;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;

/** Which qualifications of the person are in force on the treatment days (decisions.md 3). */
public final class Coverage {
    private final List<CoveredDay> days;
    private final List<Registration> usable;
    private final List<Registration> suspended;
    private final List<Registration> filed;
    private final TreatmentDays treatment;
    private final FiledKey filedKey;
    private final CoverageFinder finder;

    Coverage(
            CoverageFinder finder,
            List<CoveredDay> days,
            List<Registration> registrations,
            List<Registration> filed,
            TreatmentDays treatment,
            FiledKey filedKey) {
        this.finder = finder;
        this.days = List.copyOf(days);
        this.usable = registrations.stream()
                .filter(one -> one.status() != RegistrationStatus.SUSPENDED)
                .toList();
        this.suspended = registrations.stream()
                .filter(one -> one.status() == RegistrationStatus.SUSPENDED)
                .toList();
        this.filed = filed;
        this.treatment = treatment;
        this.filedKey = filedKey;
    }

    /** The filed qualification is in force on every treatment day. */
    public boolean filedOnAllDays() {
        return days.stream().allMatch(CoveredDay::filed);
    }

    public boolean filedOnSomeDay() {
        return days.stream().anyMatch(CoveredDay::filed);
    }

    /** One and the same insurer decides every treatment day. */
    public boolean oneInsurer() {
        return eachDayDecided()
                && days.stream()
                                .map(day -> day.deciding().orElseThrow().insurer())
                                .distinct()
                                .count()
                        == 1;
    }

    /** Every treatment day has one deciding insurer, and no day has two others beside the filed one. */
    public boolean eachDayDecided() {
        return days.stream().allMatch(day -> day.deciding().isPresent()) && !severalOthers();
    }

    /** Two insurers other than the filed one are in force on a same treatment day. */
    public boolean severalOthers() {
        return days.stream().anyMatch(CoveredDay::severalOthers);
    }

    /** Two insurers, the filed one or others, are in force on a same treatment day. */
    public boolean severalInForce() {
        return days.stream().anyMatch(day -> day.holdings().size() > 1);
    }

    /** Nothing usable is in force on some treatment day. */
    public boolean gap() {
        return days.stream().anyMatch(day -> day.holdings().isEmpty());
    }

    /** Nothing usable is in force on any treatment day. */
    public boolean nothingInForce() {
        return days.stream().allMatch(day -> day.holdings().isEmpty());
    }

    /** A suspended registration covers a treatment day or says that the person died or lost cover before it. */
    public boolean suspendedDecides() {
        return days.stream().anyMatch(CoveredDay::suspended)
                || (nothingInForce()
                        && suspended.stream()
                                .anyMatch(one -> lostBefore(one, treatment.last(), LossReason.DEATH)
                                        || lostBefore(one, treatment.last(), LossReason.PUBLIC_ASSISTANCE)));
    }

    /** A registration covers a treatment day whose insurer was dissolved without a successor, or in a circle. */
    public boolean withoutSuccessor() {
        return days.stream().anyMatch(CoveredDay::withoutSuccessor);
    }

    /** The person died before the first treatment day. */
    public boolean diedBefore() {
        return usable.stream().anyMatch(one -> lostBefore(one, treatment.first(), LossReason.DEATH));
    }

    /** The person died after the first and not after the last treatment day. */
    public boolean diedWithin() {
        return !diedBefore() && usable.stream().anyMatch(one -> lostBefore(one, treatment.last(), LossReason.DEATH));
    }

    /** A qualification was lost to public assistance before the first treatment day. */
    public boolean publicAssistanceBefore() {
        return usable.stream().anyMatch(one -> lostBefore(one, treatment.first(), LossReason.PUBLIC_ASSISTANCE));
    }

    /** The filed qualification was lost and its card collected, both on or before the first treatment day. */
    public boolean cardCollectedBefore() {
        return !filedOnSomeDay()
                && filed.stream()
                        .filter(one -> one.status() != RegistrationStatus.SUSPENDED)
                        .anyMatch(one -> endedBy(one, treatment.first())
                                && one.cardCollectedOn()
                                        .map(day -> !day.isAfter(treatment.first()))
                                        .orElse(false));
    }

    /** The filed qualification has a branch number that the claim lacks or states otherwise. */
    public boolean branchToCorrect() {
        return filedOnAllDays()
                && filedKey.branchToCorrect(days.get(0).deciding().orElseThrow().registration());
    }

    /** The filed insurer is in force on all treatment days, but not under the filed symbol and number. */
    public boolean filedInsurerOtherNumber() {
        return filedOnSomeDay() && !filedOnAllDays() && oneInsurer();
    }

    /** On every treatment day one card in force was issued later than all others in force. */
    public boolean latestIssuedKnown() {
        return latestIssued().isPresent();
    }

    /** The card issued last is that of the filed qualification. */
    public boolean latestIssuedFiled() {
        return latestIssued().map(Holding::filed).orElse(false);
    }

    /** The one qualification whose card was issued last on every treatment day, if it is the same insurer's. */
    public Optional<Holding> latestIssued() {
        List<Optional<Holding>> latest =
                days.stream().map(CoverageFinder::latestIssuedOn).toList();
        boolean same = latest.stream().allMatch(Optional::isPresent)
                && latest.stream()
                                .map(one -> one.orElseThrow().insurer())
                                .distinct()
                                .count()
                        == 1;
        return same ? latest.get(latest.size() - 1) : Optional.empty();
    }

    /** How often the deciding insurer changes in the treatment month, days without cover aside. */
    public int changes() {
        InsurerNumber before = null;
        int changes = 0;
        for (int day = 1; day <= treatment.month().lengthOfMonth(); day++) {
            Optional<InsurerNumber> deciding =
                    finder.on(treatment.month().atDay(day)).deciding().map(Holding::insurer);
            if (deciding.isPresent()) {
                if (before != null && !before.equals(deciding.get())) {
                    changes++;
                }
                before = deciding.get();
            }
        }
        return changes;
    }

    /** The qualification that decides the last treatment day. */
    public Optional<Holding> decidingLast() {
        return days.get(days.size() - 1).deciding();
    }

    /** The deciding qualification of each treatment day, in order; only when {@link #eachDayDecided()}. */
    public List<Holding> decidingByDay() {
        return days.stream().map(day -> day.deciding().orElseThrow()).toList();
    }

    /** Another insurance than 後期 was taken to have ended on the birthday at which 後期 begins. */
    public boolean cutAtElderlyAge() {
        return finder.cutAtElderlyAge();
    }

    /** Name and number of the insurer that decides the last treatment day. */
    public String insurerText() {
        return decidingLast()
                .map(holding -> finder.nameAndNumber(holding.insurer()))
                .orElse("");
    }

    /** Name and number of the insurer whose card was issued last. */
    public String latestIssuedText() {
        return latestIssued()
                .map(holding -> finder.nameAndNumber(holding.insurer()))
                .orElse("");
    }

    /** Names and numbers of the insurers in force on the first day that has several. */
    public String competingText() {
        return days.stream()
                .filter(day -> day.holdings().size() > 1)
                .findFirst()
                .map(day -> insurersText(day.holdings()))
                .orElse("");
    }

    /** Names and numbers of the deciding insurers in the order in which they come. */
    public String insurersInOrderText() {
        return insurersText(
                days.stream().flatMap(day -> day.deciding().stream()).toList());
    }

    private String insurersText(List<Holding> holdings) {
        return holdings.stream()
                .map(Holding::insurer)
                .distinct()
                .map(finder::nameAndNumber)
                .collect(Collectors.joining("と"));
    }

    private static boolean lostBefore(Registration registration, LocalDate day, LossReason reason) {
        return registration.lossReason().filter(reason::equals).isPresent() && endedBy(registration, day);
    }

    private static boolean endedBy(Registration registration, LocalDate day) {
        return registration.qualifiedUntil().map(end -> !end.isAfter(day)).orElse(false);
    }

    @Override
    public String toString() {
        return "Coverage" + days.stream().map(CoveredDay::day).toList();
    }
}
