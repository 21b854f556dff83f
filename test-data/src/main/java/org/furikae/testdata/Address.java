package org.furikae.testdata;

/**
 * An address in parts, so that the same place can be written in several ways.
 *
 * @param section 丁目, 0 when the town has none
 * @param house 号, 0 when none
 * @param building with its room, empty when none
 */
record Address(Prefecture prefecture, String city, String town, int section, int block, int house, String building) {
    private static final String[] KANJI_DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    static Address pick(Dice dice, Prefecture prefecture, String city, String town) {
        boolean rural = town.contains("字");
        String building = !rural && dice.chance(350)
                ? dice.pick(Words.BUILDINGS) + dice.between(1, 9) + "0" + dice.between(1, 9)
                : "";
        return new Address(
                prefecture,
                city,
                town,
                rural ? 0 : dice.between(1, 8),
                dice.between(1, rural ? 2400 : 40),
                dice.chance(850) ? dice.between(1, 28) : 0,
                building);
    }

    /** 東京都千代田区本町1-2-3 コーポ101 */
    String plain() {
        return prefecture.name() + place() + numbers() + room();
    }

    /** The same place with the block numbers written out: 東京都千代田区本町一丁目2番3号. */
    String writtenOut() {
        String number = section == 0
                ? block + "番地" + (house == 0 ? "" : "の" + house)
                : KANJI_DIGITS[section] + "丁目" + block + "番" + (house == 0 ? "" : house + "号");
        return prefecture.name() + place() + number + room();
    }

    /** The same place with neither prefecture nor building. */
    String shortened() {
        return place() + numbers();
    }

    private String place() {
        return city + town;
    }

    private String numbers() {
        return (section == 0 ? "" : section + "-") + block + (house == 0 ? "" : "-" + house);
    }

    private String room() {
        return building.isEmpty() ? "" : " " + building;
    }
}
