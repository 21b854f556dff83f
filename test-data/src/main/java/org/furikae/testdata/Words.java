package org.furikae.testdata;

import java.util.List;

/** Words that addresses and employers are put together from. */
final class Words {
    static final List<String> TOWNS = WordList.words("towns.txt");
    static final List<String> BUILDINGS = WordList.words("buildings.txt");
    static final List<String> COMPANY_NAMES = WordList.lines("employers.txt").get(0);
    static final List<String> TRADES = WordList.lines("employers.txt").get(1);

    private Words() {}
}
