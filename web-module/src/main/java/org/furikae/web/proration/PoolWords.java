package org.furikae.web.proration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.furikae.insurer.Prefecture;
import org.furikae.proration.BasePeriod;
import org.furikae.proration.PoolKey;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.web.language.Texts;

/** Words for the parts of pools and methods that have no constant of their own. */
@Named("poolWords")
@RequestScoped
public class PoolWords {
    @Inject
    private Texts texts;

    /** The prefecture's name, which is Japanese in both languages, or that it is the whole country. */
    public String scope(PoolKey key) {
        return key.prefectureCode()
                .map(code -> Prefecture.ofCode(code).map(Prefecture::name).orElse(code))
                .orElseGet(() -> texts.label("scope", PoolScope.NATIONAL));
    }

    public String unit(PoolKey key) {
        return key.feeSchedule()
                .map(schedule -> texts.label("schedule", schedule))
                .orElseGet(() -> texts.label("unit", PoolUnit.ALL));
    }

    public String basePeriod(BasePeriod period) {
        return period instanceof BasePeriod.MonthsBefore months
                ? texts.with("basePeriod.monthsBefore", months.count())
                : texts.of("basePeriod.previousFiscalYear");
    }

    /** {@code 2026-05、2026-06、2026-07}. */
    public String months(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining("、"));
    }
}
