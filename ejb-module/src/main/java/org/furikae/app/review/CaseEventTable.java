package org.furikae.app.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;

/** The table of what people did to cases. */
@ApplicationScoped
class CaseEventTable {
    private static final int MOST = 200;

    @Inject
    private Database database;

    void add(long claimNumber, Caller caller, CaseEvent.Kind kind, String text) {
        database.update(
                Sql.insertInto("case_event", "claim_number, at, user_name, kind, text"),
                parameters -> parameters
                        .number(claimNumber)
                        .moment(caller.now())
                        .text(caller.userName())
                        .constant(kind)
                        .text(text));
    }

    /** Newest first, the last 200. */
    List<CaseEvent> of(long claimNumber) {
        return database.query(
                "select at, user_name, kind, text from case_event where claim_number = ? order by event_number desc limit ?",
                parameters -> parameters.number(claimNumber).number(MOST),
                columns -> new CaseEvent(
                        columns.moment(), columns.text(), columns.constant(CaseEvent.Kind.class), columns.text()));
    }
}
