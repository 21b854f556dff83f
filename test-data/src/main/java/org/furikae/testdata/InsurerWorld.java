package org.furikae.testdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.furikae.insurer.CheckDigit;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;

/**
 * The insurers of the sample: the same for every seed. Law codes, prefectures and check digits are as in reality; health
 * insurance societies and municipal numbers are invented.
 */
final class InsurerWorld {
    private static final int SOCIETIES = 168;
    /** Dissolved in 2023 into the society {@link #CHAIN_MIDDLE}, which was itself dissolved in 2026. */
    private static final int CHAIN_BEGIN = 54;

    private static final int CHAIN_MIDDLE = 43;
    private static final InsurerWorld INSTANCE = new InsurerWorld();

    private final Map<InsurerNumber, Insurer> byNumber = new LinkedHashMap<>();
    private final Map<String, List<Insurer>> employersInsurers = new LinkedHashMap<>();
    private final Map<String, Insurer> branches = new LinkedHashMap<>();
    private final Map<String, Insurer> unions = new LinkedHashMap<>();
    private final Map<String, Insurer> municipalities = new LinkedHashMap<>();
    private final List<Insurer> societies = new ArrayList<>();

    private InsurerWorld() {
        for (Prefecture prefecture : Prefecture.all()) {
            branches.put(
                    prefecture.code(),
                    add("01" + prefecture.code() + "001", "全国健康保険協会 " + shortName(prefecture) + "支部"));
        }
        addSocieties();
        addMutualAid();
        Insurer seamen = add("0213001", "全国健康保険協会 船員保険部");
        Insurer defence = add("0713001", "自衛官診療証");
        employersInsurers.get("13").add(seamen);
        employersInsurers.get("14").add(seamen);
        employersInsurers.get("01").add(defence);
        employersInsurers.get("47").add(defence);
        addNationalHealth();
        for (Prefecture prefecture : Prefecture.all()) {
            unions.put(prefecture.code(), add("39" + prefecture.code() + "000", prefecture.name() + "後期高齢者医療広域連合"));
        }
        addRetired();
    }

    static InsurerWorld get() {
        return INSTANCE;
    }

    Collection<Insurer> all() {
        return byNumber.values();
    }

    Insurer find(InsurerNumber number) {
        return byNumber.get(number);
    }

    /** The branch of the Japan Health Insurance Association (協会けんぽ) in a prefecture. */
    Insurer branch(Prefecture prefecture) {
        return branches.get(prefecture.code());
    }

    /** The wide-area union (後期高齢者医療広域連合) of a prefecture. */
    Insurer union(Prefecture prefecture) {
        return unions.get(prefecture.code());
    }

    /** National Health Insurance (国保) of a city. */
    Insurer municipality(Prefecture prefecture, String city) {
        return municipalities.get(prefecture.code() + municipalityName(city));
    }

    /** Mutual aid associations and other occupational insurers of a prefecture. */
    List<Insurer> occupational(Prefecture prefecture) {
        return employersInsurers.get(prefecture.code());
    }

    /** Health insurance societies (健保組合), dissolved ones among them. */
    List<Insurer> societies() {
        return societies;
    }

    private void addSocieties() {
        Dice dice = Dice.of(0, "societies", 0);
        int[] inPrefecture = new int[48];
        for (int i = 0; i < SOCIETIES; i++) {
            Prefecture prefecture = dice.chance(450) ? Prefecture.all().get(12) : Prefecture.pick(dice);
            int serial = ++inPrefecture[Integer.parseInt(prefecture.code())];
            String name = Words.COMPANY_NAMES.get(i % Words.COMPANY_NAMES.size())
                    + Words.TRADES.get((i / Words.COMPANY_NAMES.size() * 7 + i) % Words.TRADES.size())
                    + "健康保険組合";
            String body = "06" + prefecture.code() + String.format(Locale.ROOT, "%03d", 100 + serial * 3);
            societies.add(add(body, name, dissolution(i), successor(i, prefecture)));
        }
    }

    /** Every eleventh society was dissolved between 2023 and 2026, most on a 1 April. */
    private static Optional<LocalDate> dissolution(int i) {
        return i % 11 == 10 ? Optional.of(LocalDate.of(2023 + i / 11 % 4, i % 3 == 0 ? 7 : 4, 1)) : Optional.empty();
    }

    /** Dissolved societies pass to the branch of their prefecture, some to another society, which may have gone too. */
    private Optional<InsurerNumber> successor(int i, Prefecture prefecture) {
        if (dissolution(i).isEmpty()) {
            return Optional.empty();
        }
        boolean merged = i / 11 % 3 == 1;
        int into = i == CHAIN_BEGIN ? CHAIN_MIDDLE : i - 5;
        Insurer successor = merged ? societies.get(into) : branch(prefecture);
        return Optional.of(successor.number());
    }

    private void addMutualAid() {
        List<String> ministries = List.of("第一省", "第二省", "中央庁", "研究機構", "国立病院", "印刷局");
        for (Prefecture prefecture : Prefecture.all()) {
            List<Insurer> local = new ArrayList<>();
            local.add(add("32" + prefecture.code() + "011", "地方職員共済組合 " + shortName(prefecture) + "支部"));
            local.add(add("32" + prefecture.code() + "021", prefecture.name() + "市町村職員共済組合"));
            local.add(add("33" + prefecture.code() + "001", "警察共済組合 " + shortName(prefecture) + "支部"));
            local.add(add("34" + prefecture.code() + "001", "公立学校共済組合 " + shortName(prefecture) + "支部"));
            if (prefecture.code().equals("13")) {
                for (int i = 0; i < ministries.size(); i++) {
                    local.add(add("3113" + String.format(Locale.ROOT, "%03d", 10 + i), ministries.get(i) + "共済組合（見本）"));
                }
            }
            employersInsurers.put(prefecture.code(), local);
        }
    }

    private void addNationalHealth() {
        List<String> trades = List.of("医師", "歯科医師", "建設", "食品");
        for (Prefecture prefecture : Prefecture.all()) {
            int serial = 0;
            for (String city : prefecture.cities()) {
                String key = prefecture.code() + municipalityName(city);
                if (!municipalities.containsKey(key)) {
                    String body = prefecture.code() + String.format(Locale.ROOT, "%03d", ++serial);
                    municipalities.put(key, add(body, municipalityName(city) + "国民健康保険"));
                }
            }
            String trade = trades.get(Integer.parseInt(prefecture.code()) % trades.size());
            add(prefecture.code() + "301", shortName(prefecture) + trade + "国民健康保険組合");
        }
    }

    /** 退職者医療 ended in March 2024; its numbers pass to the municipality. */
    private void addRetired() {
        for (String code : List.of("01", "13", "14", "23", "27", "28", "40")) {
            Prefecture prefecture = Prefecture.all().get(Integer.parseInt(code) - 1);
            Insurer municipality = municipality(prefecture, prefecture.cities().get(0));
            add(
                    "67" + code + "001",
                    municipality.name() + "（退職者医療）",
                    Optional.of(LocalDate.of(2024, 4, 1)),
                    Optional.of(municipality.number()));
        }
    }

    private Insurer add(String body, String name) {
        return add(body, name, Optional.empty(), Optional.empty());
    }

    private Insurer add(String body, String name, Optional<LocalDate> dissolvedOn, Optional<InsurerNumber> successor) {
        InsurerNumber number = new InsurerNumber(body + CheckDigit.of(body));
        int serial = byNumber.size() + 1;
        String phone =
                String.format(Locale.ROOT, "0%d-5550-%04d", 30 + Integer.parseInt(number.prefectureCode()), serial);
        Insurer insurer = new Insurer(
                number, name, kind(number), number.prefectureCode(), Optional.empty(), dissolvedOn, successor, phone);
        byNumber.put(number, insurer);
        return insurer;
    }

    private static InsurerKind kind(InsurerNumber number) {
        return switch (number.lawCode()) {
            case "01" -> InsurerKind.JAPAN_HEALTH_INSURANCE_ASSOCIATION;
            case "02" -> InsurerKind.SEAMEN;
            case "06" -> InsurerKind.HEALTH_INSURANCE_SOCIETY;
            case "07" -> InsurerKind.SELF_DEFENCE_FORCES;
            case "31", "32", "33", "34" -> InsurerKind.MUTUAL_AID_ASSOCIATION;
            case "39" -> InsurerKind.ELDERLY;
            case "67" -> InsurerKind.RETIRED_NATIONAL_HEALTH;
            default ->
                number.digits().charAt(2) == '3'
                        ? InsurerKind.NATIONAL_HEALTH_SOCIETY
                        : InsurerKind.MUNICIPAL_NATIONAL_HEALTH;
        };
    }

    private static String shortName(Prefecture prefecture) {
        return prefecture.code().equals("01")
                ? prefecture.name()
                : prefecture.name().substring(0, prefecture.name().length() - 1);
    }

    /** Wards of a designated city share the city's insurance; the wards of Tokyo have their own. */
    private static String municipalityName(String city) {
        int end = city.indexOf('市');
        boolean ward = city.endsWith("区") && end > 0;
        return ward ? city.substring(0, end + 1) : city;
    }
}
