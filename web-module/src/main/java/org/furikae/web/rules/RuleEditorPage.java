package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.app.studio.DraftFile;
import org.furikae.app.studio.DraftView;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.Editing;
import org.furikae.app.studio.SaveResult;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.app.studio.Trials;
import org.furikae.ruleset.dictionary.FactType;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** One file of a draft, to be edited. What is typed goes through {@link EditingCalls}. */
@Named
@ViewScoped
public class RuleEditorPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String RULE = "/rule.drl";
    private static final String CASES = "/cases.yaml";

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Drafts drafts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Editing editing;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Trials trials;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long number;
    private String path = "";
    private String renamed = "";
    private transient DraftView draft;

    /** A file to choose, with the name of its rule; the name is empty for files of no rule. */
    public record Choice(String path, String name) {}

    /** Answers 404 when there is no such draft or file; a draft that was set aside is only looked at. */
    public void open() {
        if (getDraft() == null || file().isEmpty()) {
            Address.notFound();
        } else if (draft.summary().closed()) {
            Address.go("/rules/draft.xhtml?id=" + number);
        } else {
            trials.warmUp();
            renamed = getSlug();
        }
    }

    /** Null, as pages expect it, when there is no such draft. */
    public DraftView getDraft() {
        if (draft == null && number != null) {
            draft = drafts.find(number).orElse(null);
        }
        return draft;
    }

    /** The file; empty text for cases that nobody wrote yet. */
    private Optional<DraftFile> file() {
        return getDraft()
                .file(path)
                .or(() -> Optional.of(path)
                        .filter(wanted -> wanted.endsWith(CASES))
                        .flatMap(wanted -> draft.file(other(wanted, CASES, RULE)))
                        .map(rule -> new DraftFile(path, 0, "")));
    }

    private static String other(String path, String end, String otherEnd) {
        return path.substring(0, path.length() - end.length()) + otherEnd;
    }

    public DraftFile getFile() {
        return file().orElseThrow();
    }

    public String getId() {
        return getDraft().summary().id();
    }

    /** Name of the rule to which the file belongs; empty when it belongs to none. */
    public String getRuleName() {
        return isCases()
                ? getDraft().file(getCounterpart()).flatMap(DraftFile::ruleName).orElse("")
                : getFile().ruleName().orElse("");
    }

    public boolean isRule() {
        return path.endsWith(RULE);
    }

    public boolean isCases() {
        return path.endsWith(CASES);
    }

    /** Of a rule its cases, of cases their rule. */
    public String getCounterpart() {
        return isCases() ? other(path, CASES, RULE) : other(path, RULE, CASES);
    }

    public String getPhase() {
        return isRule() ? path.substring(0, path.indexOf('/')) : "";
    }

    /** Folder of the rule. */
    public String getSlug() {
        return isRule() ? path.substring(path.indexOf('/') + 1, path.length() - RULE.length()) : "";
    }

    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        for (DraftFile file : getDraft().files()) {
            choices.add(new Choice(file.path(), file.ruleName().orElse("")));
        }
        return choices;
    }

    /** What may be written in rules, facts first. */
    public List<FactType> getFacts() throws StudioRefusedException {
        return editing.words(number).types();
    }

    /** Everything that looking up finds a type or a member by. */
    public String words(String name, String japanese, String english) {
        return name + " " + japanese + " " + english;
    }

    public void rename() {
        try {
            SaveResult result =
                    drafts.renameRule(number, getDraft().summary().revision(), getPhase(), getSlug(), renamed.strip());
            Messages.done(texts.with("edit.renamed", result.revision()));
            Address.go(address(getPhase() + "/" + renamed.strip() + RULE));
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    public void remove() {
        try {
            drafts.removeRule(number, getDraft().summary().revision(), getPhase(), getSlug());
            Messages.done(texts.of("edit.removed"));
            Address.go("/rules/draft.xhtml?id=" + number);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    private String address(String file) {
        return address(number, file);
    }

    static String address(long draft, String file) {
        return "/rules/edit.xhtml?draft=" + draft + "&path=" + URLEncoder.encode(file, StandardCharsets.UTF_8);
    }

    /** Number of the draft. */
    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path == null ? "" : path;
    }

    /** What the rule's folder is to be called. */
    public String getRenamed() {
        return renamed;
    }

    public void setRenamed(String renamed) {
        this.renamed = renamed == null ? "" : renamed;
    }
}
