package org.furikae.proration;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Methods of which at most one holds on any day. Immutable. */
public final class ProrationMethods {
    private final List<ProrationMethod> byDate;

    /** @throws ProrationException when there is none, two have the same id, or two overlap in time */
    public ProrationMethods(List<ProrationMethod> methods) {
        if (methods.isEmpty()) {
            throw new ProrationException("按分方法が1つもありません");
        }
        this.byDate = methods.stream()
                .sorted(Comparator.comparing(ProrationMethod::effectiveFrom).thenComparing(ProrationMethod::methodId))
                .toList();
        for (int i = 0; i < byDate.size(); i++) {
            for (ProrationMethod later : byDate.subList(i + 1, byDate.size())) {
                ProrationMethod earlier = byDate.get(i);
                if (earlier.methodId().equals(later.methodId())) {
                    throw new ProrationException("按分方法「" + earlier.methodId() + "」が2つあります。method_idを変えてください");
                }
                if (earlier.overlaps(later)) {
                    throw new ProrationException("按分方法「" + earlier.methodId() + "」と「" + later.methodId()
                            + "」の適用期間が重なっています。適用終了か適用開始を直してください");
                }
            }
        }
    }

    /** In the order of their dates. */
    public List<ProrationMethod> all() {
        return byDate;
    }

    /** @throws ProrationException when no method holds for the treatment month */
    public ProrationMethod inForceFor(YearMonth treatmentMonth) {
        return byDate.stream()
                .filter(method -> method.inForceFor(treatmentMonth))
                .findFirst()
                .orElseThrow(() ->
                        new ProrationException("診療年月" + treatmentMonth + "に適用する按分方法がありません。適用開始・適用終了を確かめるか、方法を加えてください"));
    }
}
