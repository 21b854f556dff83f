package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.furikae.app.studio.DraftConflict;
import org.furikae.app.studio.DraftRevision;
import org.furikae.app.studio.DraftView;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.ImpactScope;
import org.furikae.app.studio.ImpactSummary;
import org.furikae.app.studio.Impacts;
import org.furikae.app.studio.Releases;
import org.furikae.app.studio.SaveResult;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.app.studio.TrialResult;
import org.furikae.app.studio.Trials;
import org.furikae.decision.Outcome;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** One draft: its revisions, what trials say, what it would change, and asking for its release. */
@Named
@ViewScoped
public class DraftPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Drafts drafts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Trials trials;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Impacts impacts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Releases releases;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    private Long id;
    private transient DraftView draft;
    /** Of the draft as this page showed it first: what is done later is refused if somebody else was faster. */
    private int revision;

    private YearMonth from;
    private YearMonth until;
    private String insurer = "";
    private Long batch;
    private Long sample;
    private Outcome outcome;
    private Long impact;
    private YearMonth effectiveFrom;
    private String reason = "";

    /** Answers 404 when there is no such draft. */
    public void open() {
        if (getDraft() == null) {
            Address.notFound();
        } else {
            revision = draft.revision();
        }
    }

    /** Null, as pages expect it, when there is no such draft. */
    public DraftView getDraft() {
        if (draft == null && id != null) {
            draft = drafts.find(id).orElse(null);
        }
        return draft;
    }

    /** Of the draft as this page showed it first. */
    public int getRevision() {
        return revision;
    }

    /** Texts that were not saved because somebody else had saved; only authors look at them. */
    public List<DraftConflict> getConflicts() throws StudioRefusedException {
        return user.isAuthor() ? drafts.conflicts(id, SHOWN) : List.of();
    }

    /** What is known of the draft as it is; null when it was not tried. */
    public TrialResult getTrial() {
        return trials.find(getDraft().contentSha256()).orElse(null);
    }

    public List<DraftRevision> getRevisions() {
        return drafts.revisions(id, Integer.MAX_VALUE, SHOWN);
    }

    /** Comparisons of the draft as it is that can be attached. */
    public List<ImpactSummary> getAttachable() {
        return impacts.doneFor(getDraft().contentSha256());
    }

    public void test() {
        act(() -> {
            trials.test(id, revision);
            return "rules.draft.tested";
        });
    }

    public void examine() {
        act(() -> {
            trials.examine(id, revision);
            return "rules.draft.tested";
        });
    }

    public void undoTo(int earlier) {
        act(() -> {
            SaveResult result = drafts.undoTo(id, revision, earlier);
            revision = result.revision();
            return "rules.draft.undone";
        });
    }

    public void discard() {
        act(() -> {
            drafts.discard(id, reason);
            return "rules.draft.discarded";
        });
    }

    /** Asks for a comparison and goes there. */
    public void compare() {
        try {
            long number = impacts.compareDraft(
                    id,
                    revision,
                    new ImpactScope(
                            Optional.ofNullable(from),
                            Optional.ofNullable(until),
                            outcome == null ? EnumSet.noneOf(Outcome.class) : EnumSet.of(outcome),
                            insurer.strip(),
                            Optional.ofNullable(batch),
                            Optional.ofNullable(sample)));
            Address.go("/rules/impact.xhtml?id=" + number);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** Asks for the release and goes to the request. */
    public void ask() {
        if (impact == null) {
            Messages.refused(texts.of("rules.ask.noImpact"));
            return;
        }
        try {
            long number = releases.ask(id, revision, Optional.ofNullable(effectiveFrom), impact, reason);
            Messages.done(texts.with("rules.asked", number));
            Address.go("/rules/request.xhtml?id=" + number);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** Something that the service may refuse; it returns the key of what to say. */
    @FunctionalInterface
    private interface Action {
        String take() throws StudioRefusedException;
    }

    private void act(Action action) {
        try {
            Messages.done(texts.of(action.take()));
            Address.go("/rules/draft.xhtml?id=" + id);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** First treatment month of the claims to compare; null for all. */
    public YearMonth getFrom() {
        return from;
    }

    public void setFrom(YearMonth from) {
        this.from = from;
    }

    public YearMonth getUntil() {
        return until;
    }

    public void setUntil(YearMonth until) {
        this.until = until;
    }

    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer == null ? "" : insurer;
    }

    public Long getBatch() {
        return batch;
    }

    public void setBatch(Long batch) {
        this.batch = batch;
    }

    public Long getSample() {
        return sample;
    }

    public void setSample(Long sample) {
        this.sample = sample;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The comparison to attach. */
    public Long getImpact() {
        return impact;
    }

    public void setImpact(Long impact) {
        this.impact = impact;
    }

    public YearMonth getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(YearMonth effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
