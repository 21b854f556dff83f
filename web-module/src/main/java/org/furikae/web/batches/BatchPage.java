package org.furikae.web.batches;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.furikae.app.intake.Batch;
import org.furikae.app.intake.BatchState;
import org.furikae.app.intake.Batches;
import org.furikae.app.intake.RowErrorView;
import org.furikae.web.format.Formats;
import org.furikae.web.page.Address;
import org.primefaces.PrimeFaces;

/** One batch: how far it has come, what was wrong with which row, and what comes back. */
@Named
@ViewScoped
public class BatchPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Batches batches;

    private Long id;
    private long after;
    private int errorsSent;
    private Pace pace;
    private transient Batch batch;
    private transient List<RowErrorView> errors;

    /** Answers 404 when there is no such batch. */
    public void open() {
        Optional<Batch> found = id == null ? Optional.empty() : batches.find(id);
        if (found.isEmpty()) {
            Address.notFound();
        } else {
            show(found.get());
        }
    }

    /** Looks again. */
    public void refresh() {
        batches.find(id).ifPresent(this::show);
        errors = null;
    }

    /** What the page calls while the batch runs. Parts that change rarely are sent only when they do. */
    public void poll() {
        refresh();
        if (batch.state().isFinished()) {
            PrimeFaces.current().ajax().update("batch:results", "batch:about", "batch:errors");
        } else if (after == 0 && batch.rejected() > 0 && errorsSent < SIZE) {
            errorsSent = getErrors().size();
            PrimeFaces.current().ajax().update("batch:errors");
        }
    }

    private void show(Batch now) {
        boolean sameState = batch != null && batch.state() == now.state();
        long count = now.state() == BatchState.DECIDING ? now.decided() : now.rowsRead();
        pace = pace == null || !sameState ? Pace.start(Instant.now(), count) : pace.look(Instant.now(), count);
        batch = now;
    }

    public Batch getBatch() {
        if (batch == null && id != null) {
            refresh();
        }
        return batch;
    }

    /** Rows or claims per second, rounded; empty text while unknown. */
    public String getSpeed() {
        return pace.perSecond().map(speed -> Formats.count(Math.round(speed))).orElse("");
    }

    /** Time left, as far as it can be told: only while claims are decided is the total known. */
    public String getTimeLeft() {
        return batch.state() == BatchState.DECIDING
                ? pace.until(batch.claims()).map(Formats::duration).orElse("")
                : "";
    }

    public String getElapsed() {
        Instant end = batch.finishedAt().orElseGet(Instant::now);
        Duration elapsed = Duration.between(batch.startedAt(), end);
        return Formats.duration(elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    /** 0 to 100, of the claims that have to be decided. */
    public int getPercent() {
        if (batch.state() == BatchState.DONE) {
            return 100;
        }
        return batch.claims() == 0 ? 0 : (int) (100 * batch.decided() / batch.claims());
    }

    /** One more than is shown, to know whether there are more. */
    private List<RowErrorView> errors() {
        if (errors == null) {
            errors = batches.errors(id, after, SIZE + 1);
        }
        return errors;
    }

    public List<RowErrorView> getErrors() {
        return errors().subList(0, Math.min(SIZE, errors().size()));
    }

    public boolean isMoreErrors() {
        return errors().size() > SIZE;
    }

    public long getLastShown() {
        return getErrors().get(getErrors().size() - 1).sequence();
    }

    public long getFirstShown() {
        return getErrors().get(0).sequence();
    }

    /** Where the page of errors before this one begins. */
    public long getPreviousAfter() {
        return Math.max(0, after - SIZE);
    }

    public List<String> getNotices() {
        return batches.notices(id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public long getAfter() {
        return after;
    }

    public void setAfter(long after) {
        this.after = after;
    }
}
