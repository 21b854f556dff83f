package org.furikae.app.intake;

import org.furikae.exchange.Column;
import org.furikae.exchange.RawRow;

/** Refuses rows whose identifier is taken by an earlier batch. */
final class KnownRow {
    private KnownRow() {}

    /**
     * @param identifier column of the identifier
     * @param earlierBatch batch that took the identifier first
     * @param same whether the earlier row says the same
     */
    static RefusedRow refuse(RawRow raw, Column identifier, String value, long earlierBatch, boolean same) {
        String message = same
                ? "同じ内容が受付番号" + earlierBatch + "で登録済みです。この行を取り除いてください"
                : "この" + identifier.header() + "は受付番号" + earlierBatch + "で別の内容が登録済みです。上書きはできません。" + identifier.header()
                        + "を確かめてください";
        return RefusedRow.because(raw, identifier, value, message);
    }
}
