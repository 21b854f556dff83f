package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.furikae.app.rules.RuleRelease;
import org.furikae.app.studio.FileDifference;
import org.furikae.app.studio.Releases;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.web.format.Formats;
import org.furikae.web.page.Address;

/** Two rule sets side by side, file by file. */
@Named
@ViewScoped
public class RuleDifferencesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Releases releases;

    private Long first;
    private Long second;
    private Long draft;
    private Integer revision;
    private Long request;
    private transient List<FileDifference> files;

    /** Answers 404 when one of the two does not exist. With nothing named the page only asks for two releases. */
    public void open() {
        try {
            if (draft != null && revision != null) {
                files = releases.differencesOfDraft(draft, revision);
            } else if (request != null) {
                files = releases.differencesOfRequest(request, month());
            } else if (first != null && second != null) {
                files = releases.differences(first, second);
            }
        } catch (StudioRefusedException e) {
            Address.notFound();
        }
    }

    /** A request is held against what is in force for the first month that it is about, or now. */
    private YearMonth month() {
        return releases.request(request)
                .flatMap(found -> found.effectiveFrom())
                .orElseGet(() -> YearMonth.now(Formats.JAPAN));
    }

    /** Null, as pages expect it, while nothing is compared. */
    public List<FileDifference> getFiles() {
        return files;
    }

    public List<RuleRelease> getOffered() {
        return releases.newestFirst();
    }

    public Long getFirst() {
        return first;
    }

    public void setFirst(Long first) {
        this.first = first;
    }

    public Long getSecond() {
        return second;
    }

    public void setSecond(Long second) {
        this.second = second;
    }

    public Long getDraft() {
        return draft;
    }

    public void setDraft(Long draft) {
        this.draft = draft;
    }

    public Integer getRevision() {
        return revision;
    }

    public void setRevision(Integer revision) {
        this.revision = revision;
    }

    public Long getRequest() {
        return request;
    }

    public void setRequest(Long request) {
        this.request = request;
    }
}
