package org.furikae.testdata;

import java.util.List;
import java.util.Locale;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.InstitutionCode;
import org.furikae.insurer.CheckDigit;

/** An invented medical institution. Its name follows from its code. */
record Institution(InstitutionCode code, String name, FeeSchedule feeSchedule) {
    private static final List<String> FAMILY = List.of("青葉", "みどり", "さくら", "若葉", "中央", "駅前", "ひかり", "大空", "富士見", "泉");
    private static final List<String> CLINICS = List.of("内科クリニック", "整形外科", "皮膚科医院", "小児科", "眼科クリニック", "耳鼻咽喉科");

    /** One of the institutions of a prefecture, more of them where more people live. */
    static Institution pick(Dice dice, Prefecture prefecture, FeeSchedule feeSchedule) {
        int serial = dice.below(6 + prefecture.population() / (feeSchedule == FeeSchedule.DPC ? 60 : 8));
        String digit = switch (feeSchedule) {
            case MEDICAL, DPC -> "1";
            case DENTAL -> "3";
            case PHARMACY -> "4";
            case HOME_NURSING -> "6";
        };
        int first = feeSchedule == FeeSchedule.DPC ? 20 : 10_110;
        String body = prefecture.code() + digit + String.format(Locale.ROOT, "%06d", first + serial * 13);
        return new Institution(new InstitutionCode(body + CheckDigit.of(body)), name(feeSchedule, serial), feeSchedule);
    }

    private static String name(FeeSchedule feeSchedule, int serial) {
        String family = FAMILY.get(serial % FAMILY.size());
        return switch (feeSchedule) {
            case MEDICAL -> family + CLINICS.get(serial / FAMILY.size() % CLINICS.size());
            case DPC -> family + "総合病院";
            case DENTAL -> family + "歯科医院";
            case PHARMACY -> family + "薬局";
            case HOME_NURSING -> "訪問看護ステーション" + family;
        };
    }
}
