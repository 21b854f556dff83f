package org.furikae.insurer;

/** Kind of insurer (種別). */
public enum InsurerKind {
    JAPAN_HEALTH_INSURANCE_ASSOCIATION("協会けんぽ"),
    HEALTH_INSURANCE_SOCIETY("健保組合"),
    MUTUAL_AID_ASSOCIATION("共済"),
    SEAMEN("船員"),
    SELF_DEFENCE_FORCES("自衛官"),
    MUNICIPAL_NATIONAL_HEALTH("市町村国保"),
    NATIONAL_HEALTH_SOCIETY("国保組合"),
    ELDERLY("後期"),
    RETIRED_NATIONAL_HEALTH("退職国保"),
    OTHER("その他");

    private final String label;

    InsurerKind(String label) {
        this.label = label;
    }

    /** The Japanese word used in files and on screens. */
    public String label() {
        return label;
    }

    /**
     * The kind that follows from the number alone (domain.md 5.3): six digits are 国保, whose societies have 300 to 399 as the
     * insurer's own part.
     */
    public static InsurerKind of(InsurerNumber number) {
        if (number.digits().length() == 6) {
            return number.digits().charAt(2) == '3' ? NATIONAL_HEALTH_SOCIETY : MUNICIPAL_NATIONAL_HEALTH;
        }
        return switch (number.lawCode()) {
            case "01", "03", "04" -> JAPAN_HEALTH_INSURANCE_ASSOCIATION;
            case "02" -> SEAMEN;
            case "06", "63" -> HEALTH_INSURANCE_SOCIETY;
            case "07" -> SELF_DEFENCE_FORCES;
            case "31", "32", "33", "34", "72", "73", "74", "75" -> MUTUAL_AID_ASSOCIATION;
            case "39" -> ELDERLY;
            case "67" -> RETIRED_NATIONAL_HEALTH;
            default -> OTHER;
        };
    }
}
