package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;

/** The table of what people chose before they saw what somebody else had. */
@ApplicationScoped
class FirstLookTable {
    private static final int MOST = 100_000;

    @Inject
    private Database database;

    /** Against whom a look is held. */
    enum Kind {
        /** Against what looks likeliest. */
        BLIND,
        /** Against a colleague's decision. */
        SECOND
    }

    void add(long claimNumber, Kind kind, Caller caller, LookCategory chosen, LookCategory suggested) {
        database.update(
                Sql.insertInto("first_look", "claim_number, kind, user_name, at, chosen, suggested"),
                parameters -> parameters
                        .number(claimNumber)
                        .constant(kind)
                        .text(caller.userName())
                        .moment(caller.now())
                        .constant(chosen)
                        .constant(suggested));
    }

    boolean has(long claimNumber, Kind kind, String userName) {
        return database.queryOne(
                                "select count(*) from first_look where claim_number = ? and kind = ? and user_name = ?",
                                parameters -> parameters
                                        .number(claimNumber)
                                        .constant(kind)
                                        .text(userName),
                                Columns::number)
                        .orElseThrow()
                > 0;
    }

    /** The newest, at most 100,000. */
    List<Agreement.Pair> pairs(Kind kind) {
        return database.query(
                "select chosen, suggested from first_look where kind = ? order by at desc limit ?",
                parameters -> parameters.constant(kind).number(MOST),
                columns ->
                        new Agreement.Pair(columns.constant(LookCategory.class), columns.constant(LookCategory.class)));
    }
}
