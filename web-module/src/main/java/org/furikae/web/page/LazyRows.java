package org.furikae.web.page;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Reads the page of rows that a table shows, and no more. */
public class LazyRows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;

    private final Count count;
    private final Load<T> load;
    private final Key<T> key;

    public LazyRows(Count count, Load<T> load, Key<T> key) {
        this.count = count;
        this.load = load;
        this.key = key;
    }

    /** How many rows there are. */
    @FunctionalInterface
    public interface Count extends Serializable {
        long get();
    }

    /** Some of them. */
    @FunctionalInterface
    public interface Load<T> extends Serializable {
        List<T> get(int first, int size);
    }

    /** What tells a row from all others. */
    @FunctionalInterface
    public interface Key<T> extends Serializable {
        String of(T row);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return Math.toIntExact(count.get());
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        return load.get(first, size);
    }

    @Override
    public String getRowKey(T row) {
        return key.of(row);
    }
}
