package org.furikae.web.batches;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.furikae.app.intake.Batch;
import org.furikae.app.intake.Batches;

/** A page of the list of batches, newest first. */
@Named
@RequestScoped
public class BatchesPage {
    static final int SIZE = 20;

    @Inject
    private Batches batches;

    private Long before;
    private List<Batch> found;

    /** One more than is shown, to know whether there are older ones. */
    private List<Batch> found() {
        if (found == null) {
            found = batches.newestFirst(before == null ? Long.MAX_VALUE : before, SIZE + 1);
        }
        return found;
    }

    public List<Batch> getList() {
        return found().subList(0, Math.min(SIZE, found().size()));
    }

    public boolean isOlder() {
        return found().size() > SIZE;
    }

    /** Where the next page begins. */
    public long getOldestShown() {
        return getList().get(getList().size() - 1).id();
    }

    public boolean isFirst() {
        return before == null;
    }

    public boolean isRunning() {
        return getList().stream().anyMatch(batch -> !batch.state().isFinished());
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}
