package org.furikae.ruleset.fact;

import java.util.Optional;
import org.furikae.claim.FeeSchedule;
import org.furikae.proration.Bearers;

/** Where rules put down the pool that they choose for a claim. Of several choices that of the rule named first holds. */
public final class PoolChoice {
    private Optional<Optional<String>> prefecture = Optional.empty();
    private Optional<Optional<FeeSchedule>> feeSchedule = Optional.empty();
    private Optional<Bearers> bearers = Optional.empty();

    /** The claims of institutions in the prefecture of these two digits are pooled. */
    public void pooledInPrefecture(String code) {
        prefecture = prefecture.or(() -> Optional.of(Optional.of(code)));
    }

    public void pooledInTheWholeCountry() {
        prefecture = prefecture.or(() -> Optional.of(Optional.empty()));
    }

    public void pooledByFeeSchedule(FeeSchedule schedule) {
        feeSchedule = feeSchedule.or(() -> Optional.of(Optional.of(schedule)));
    }

    public void pooledForAllFeeSchedules() {
        feeSchedule = feeSchedule.or(() -> Optional.of(Optional.empty()));
    }

    /** These insurers bear the claim. */
    public void borneBy(Bearers insurers) {
        bearers = bearers.or(() -> Optional.of(insurers));
    }

    /** Prefecture, or none for the whole country; empty while no rule chose. */
    public Optional<Optional<String>> prefecture() {
        return prefecture;
    }

    /** Fee schedule, or none for all; empty while no rule chose. */
    public Optional<Optional<FeeSchedule>> feeSchedule() {
        return feeSchedule;
    }

    /** Empty while no rule chose. */
    public Optional<Bearers> bearers() {
        return bearers;
    }
}
