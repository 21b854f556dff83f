package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.studio.Releases;
import org.furikae.app.studio.RuleCard;
import org.furikae.app.studio.RuleSetView;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.page.Address;

/** The rules of a release, a draft or a request, phase by phase. */
@Named
@ViewScoped
public class RuleSetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Releases releases;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    private Long release;
    private Long draft;
    private Integer revision;
    private Long request;
    private String word = "";
    private transient RuleSetView view;

    /** Answers 404 when there is nothing to show. */
    public void open() {
        if (getView() == null) {
            Address.notFound();
        }
    }

    /** Null, as pages expect it, when there is nothing to show. */
    public RuleSetView getView() {
        if (view == null) {
            view = found().orElse(null);
        }
        return view;
    }

    private Optional<RuleSetView> found() {
        if (draft != null && revision != null) {
            return releases.browseDraft(draft, revision);
        }
        if (request != null) {
            return releases.browseRequest(request);
        }
        return release == null ? Optional.empty() : releases.browse(release);
    }

    /** Whether the caller may edit what is shown: an author, and a draft. */
    public boolean isEditable() {
        return draft != null && user.isAuthor();
    }

    /** Rules by phase, those with the word in them. */
    public Map<String, List<RuleCard>> getPhases() {
        Map<String, List<RuleCard>> phases = new LinkedHashMap<>();
        getView().rules().stream()
                .filter(rule -> word.isBlank() || has(rule, word.strip()))
                .forEach(rule -> phases.computeIfAbsent(rule.phase(), phase -> new ArrayList<>())
                        .add(rule));
        return phases;
    }

    private static boolean has(RuleCard rule, String word) {
        return rule.name().contains(word)
                || rule.reason().contains(word)
                || rule.source().contains(word)
                || rule.drl().contains(word);
    }

    public Long getRelease() {
        return release;
    }

    public void setRelease(Long release) {
        this.release = release;
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

    /** Only rules with it are shown; empty for all. */
    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word == null ? "" : word;
    }
}
