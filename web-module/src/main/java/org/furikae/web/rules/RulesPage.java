package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.furikae.app.rules.RuleRelease;
import org.furikae.app.rules.Timetable;
import org.furikae.app.studio.DraftSummary;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.ReleaseRequest;
import org.furikae.app.studio.Releases;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** What is in force, what waits for approval, releases and drafts. */
@Named
@ViewScoped
public class RulesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Releases releases;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Drafts drafts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private String title = "";
    private long release;
    private transient List<RuleRelease> all;

    public List<Timetable.Span> getSpans() {
        return releases.timetable();
    }

    /** Newest first. */
    public List<RuleRelease> getReleases() {
        if (all == null) {
            all = releases.newestFirst();
        }
        return all;
    }

    public List<ReleaseRequest> getRequests() {
        return releases.requests(Long.MAX_VALUE, SHOWN);
    }

    public List<DraftSummary> getDrafts() {
        return drafts.newestFirst(false, Long.MAX_VALUE, SHOWN);
    }

    public List<DraftSummary> getClosedDrafts() {
        return drafts.newestFirst(true, Long.MAX_VALUE, SHOWN);
    }

    /** Begins a draft and goes there. */
    public void begin() {
        try {
            long number = drafts.begin(title, release);
            Messages.done(texts.with("rules.draft.begun", number));
            Address.go("/rules/draft.xhtml?id=" + number);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }

    /** Number of the release whose files a new draft begins with. */
    public long getRelease() {
        return release;
    }

    public void setRelease(long release) {
        this.release = release;
    }
}
