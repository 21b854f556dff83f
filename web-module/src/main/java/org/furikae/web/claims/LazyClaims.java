package org.furikae.web.claims;

import java.util.List;
import java.util.Map;
import org.furikae.app.reconciliation.ClaimRow;
import org.furikae.app.reconciliation.Claims;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Reads the page of claims that the table shows, and no more. */
public class LazyClaims extends LazyDataModel<ClaimRow> {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private final Claims claims;

    private final ClaimSelection selection;

    LazyClaims(Claims claims, ClaimSelection selection) {
        this.claims = claims;
        this.selection = selection;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(claims.count(selection.filter()));
    }

    @Override
    public List<ClaimRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return claims.page(selection.filter(), first, size);
    }

    @Override
    public String getRowKey(ClaimRow row) {
        return row.claimId();
    }
}
