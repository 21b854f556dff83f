package org.furikae.exchange;

import java.util.List;
import java.util.Optional;
import org.furikae.attestation.InsuranceKind;
import org.furikae.attestation.IssuedWhen;
import org.furikae.claim.Agency;
import org.furikae.claim.CopayRatio;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.decision.Outcome;
import org.furikae.exchange.value.Labels;
import org.furikae.identity.Sex;
import org.furikae.insurer.InsurerKind;
import org.furikae.proration.BearerRange;
import org.furikae.proration.FirstStage;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.Rounding;
import org.furikae.proration.TieBreak;
import org.furikae.proration.WeightBasis;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.RelationClass;

/** The words allowed in choice columns (formats.md 2 to 5). */
final class Words {
    static final Labels<Agency> AGENCIES = Labels.of(Agency::label, Agency.values());
    static final Labels<FeeSchedule> FEE_SCHEDULES = Labels.of(FeeSchedule::label, FeeSchedule.values());
    static final Labels<Setting> SETTINGS = Labels.of(Setting::label, Setting.values());
    static final Labels<Medium> MEDIA = Labels.of(Medium::label, Medium.values());
    static final Labels<Sex> SEXES =
            Labels.of(Sex::label, Sex.values()).accepting("1", Sex.MALE).accepting("2", Sex.FEMALE);
    static final Labels<Boolean> YES_NO = Labels.of(yes -> yes ? "有" : "無", List.of(true, false));
    static final Labels<InsuranceKind> INSURANCE_KINDS = Labels.of(InsuranceKind::label, InsuranceKind.values());
    static final Labels<IssuedWhen> ISSUED_WHEN = Labels.of(IssuedWhen::label, IssuedWhen.values())
            .accepting("1ヶ月以内", IssuedWhen.WITHIN_A_MONTH)
            .accepting("1カ月以内", IssuedWhen.WITHIN_A_MONTH)
            .accepting("1ケ月以内", IssuedWhen.WITHIN_A_MONTH)
            .accepting("1ヵ月以内", IssuedWhen.WITHIN_A_MONTH);
    static final Labels<Outcome> OUTCOMES = outcomes();
    static final Labels<PoolScope> SCOPES = Labels.of(PoolScope::name, PoolScope.values());
    static final Labels<BearerRange> BEARER_RANGES = Labels.of(BearerRange::name, BearerRange.values());
    static final Labels<PoolUnit> UNITS = Labels.of(PoolUnit::name, PoolUnit.values());
    static final Labels<FirstStage> FIRST_STAGES = Labels.of(FirstStage::name, FirstStage.values());
    static final Labels<WeightBasis> WEIGHTS = Labels.of(WeightBasis::name, WeightBasis.values());
    static final Labels<Rounding> ROUNDINGS = Labels.of(Rounding::name, Rounding.values());
    static final Labels<TieBreak> TIE_BREAKS = Labels.of(TieBreak::name, TieBreak.values());
    /** Empty for わからない. */
    static final Labels<Optional<CopayRatio>> ATTESTED_RATIOS = attestedRatios();

    static final Labels<RelationClass> RELATIONS = Labels.of(RelationClass::label, RelationClass.values());
    static final Labels<LossReason> LOSS_REASONS = Labels.of(LossReason::label, LossReason.values());
    static final Labels<RegistrationStatus> STATUSES =
            Labels.of(RegistrationStatus::label, RegistrationStatus.values());
    static final Labels<NumberSource> NUMBER_SOURCES = Labels.of(NumberSource::label, NumberSource.values());
    static final Labels<InsurerKind> INSURER_KINDS = Labels.of(InsurerKind::label, InsurerKind.values());

    private Words() {}

    /** Codes, as the product writes them; the Japanese words are accepted too. */
    private static Labels<Outcome> outcomes() {
        Labels<Outcome> labels = Labels.of(Outcome::name, Outcome.values());
        for (Outcome outcome : Outcome.values()) {
            labels.accepting(outcome.label(), outcome);
        }
        return labels;
    }

    private static Labels<Optional<CopayRatio>> attestedRatios() {
        return Labels.of(
                ratio -> ratio.map(CopayRatio::toString).orElse("わからない"),
                List.of(
                        Optional.of(new CopayRatio(3)),
                        Optional.of(new CopayRatio(2)),
                        Optional.of(new CopayRatio(1)),
                        Optional.empty()));
    }
}
