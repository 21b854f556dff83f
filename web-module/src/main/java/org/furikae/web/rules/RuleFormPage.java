package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.furikae.app.studio.DraftView;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.FormChoice;
import org.furikae.app.studio.RuleForm;
import org.furikae.app.studio.RuleForms;
import org.furikae.app.studio.SaveResult;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.decision.ConfirmationCode;
import org.furikae.decision.Outcome;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** A rule that is filled in rather than typed: conditions on fields that lead to a finding, an exclusion or an outcome. */
@Named
@ViewScoped
public class RuleFormPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Drafts drafts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private RuleForms forms;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    private int revision;
    private String phase = "outcome";
    private String slug = "";
    private String before = "";
    private String name = "";
    private String reason = "";
    private String source = "";
    private String from = "";
    private String until = "";
    private final ArrayList<ConditionForm> conditions = new ArrayList<>();
    private String added = "";
    private String result = "FINDING";
    private String outcome = "";
    private String confirmation = "";
    private String billTo = "";
    private String sentence = "";
    private transient String preview;
    private transient DraftView draft;
    private transient RuleForms.Frame frame;
    private transient List<FormChoice> fields;

    /** Answers 404 when there is no such draft, or nobody can add to it any more. */
    public void open() {
        if (getDraft() == null || draft.summary().closed() || getFrame() == null) {
            Address.notFound();
            return;
        }
        revision = frame.revision();
    }

    public DraftView getDraft() {
        if (draft == null && id != null) {
            draft = drafts.find(id).orElse(null);
        }
        return draft;
    }

    public RuleForms.Frame getFrame() {
        if (frame == null && id != null) {
            try {
                frame = forms.frame(id);
            } catch (StudioRefusedException e) {
                Messages.refused(e.getMessage());
            }
        }
        return frame;
    }

    public List<FormChoice> getFields() {
        if (fields == null) {
            fields = forms.fields();
        }
        return fields;
    }

    public FormChoice field(String key) {
        return getFields().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    public List<String> operators(String key) {
        return forms.operators().get(field(key).kind());
    }

    /** Adds a condition on the field that was chosen. */
    public void add() {
        if (field(added) == null) {
            Messages.refused(texts.of("rules.form.chooseField"));
            return;
        }
        conditions.add(new ConditionForm(added, operators(added).get(0)));
        added = "";
    }

    public void remove(int at) {
        conditions.remove(at);
    }

    /** Shows the DRL that the form comes to. */
    public void look() {
        preview = null;
        try {
            preview = forms.preview(id, form());
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** Adds the rule to the draft and goes to its cases. */
    public void take() {
        try {
            SaveResult saved = forms.add(id, revision, form());
            Messages.done(texts.with("rules.form.added", saved.revision()));
            Address.go("/rules/cases.xhtml?id=" + id + "&rule=" + phase + "/" + slug);
        } catch (StudioRefusedException e) {
            if (e.reason() == StudioRefusedException.Reason.CHANGED_MEANWHILE) {
                // Adding a rule takes nothing from what somebody else changed: the next try goes on top of it.
                frame = null;
                revision = getFrame().revision();
            }
            Messages.refused(e.getMessage());
        }
    }

    private RuleForm form() {
        return new RuleForm(
                phase,
                slug,
                before,
                name,
                reason,
                source,
                from,
                until,
                conditions.stream().map(ConditionForm::typed).toList(),
                result,
                outcome,
                confirmation,
                billTo,
                sentence);
    }

    /** The DRL, when it was asked for and could be written; otherwise null. */
    public String getPreview() {
        return preview;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public ConfirmationCode[] getConfirmations() {
        return ConfirmationCode.values();
    }

    public List<String> getBillTos() {
        return forms.billTo();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getPhase() {
        return phase;
    }

    public void setPhase(String phase) {
        this.phase = text(phase);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = text(slug);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = text(before);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = text(name);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = text(reason);
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = text(source);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = text(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = text(until);
    }

    public List<ConditionForm> getConditions() {
        return conditions;
    }

    /** Key of the field on which a condition is to be added. */
    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = text(added);
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = text(result);
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = text(outcome);
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = text(confirmation);
    }

    public String getBillTo() {
        return billTo;
    }

    public void setBillTo(String billTo) {
        this.billTo = text(billTo);
    }

    public String getSentence() {
        return sentence;
    }

    public void setSentence(String sentence) {
        this.sentence = text(sentence);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
