package org.furikae.web.rest;

import org.furikae.app.proration.ShareRow;

/** What an insurer bears of a pool. Weights may be larger than what every JSON reader keeps, therefore they are text. */
public record ShareDocument(
        int pool, String insurerNumber, String insurerName, String agency, String weight, String ratio, long amount) {
    static ShareDocument of(ShareRow share) {
        return new ShareDocument(
                share.pool(),
                share.insurer().digits(),
                share.insurerName(),
                share.agency().label(),
                share.weight().toString(),
                share.ratio().toPlainString(),
                share.amount().amount());
    }
}
