package org.furikae.app.supervision;

import java.time.LocalDate;

/**
 * What got done on a day in Japan.
 *
 * @param byRules decisions made by rules that are in force
 * @param byPeople decisions made by hand
 */
public record DayThroughput(LocalDate day, long byRules, long byPeople) {
    public long total() {
        return byRules + byPeople;
    }
}
