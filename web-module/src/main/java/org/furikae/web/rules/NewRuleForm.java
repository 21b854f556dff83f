package org.furikae.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.furikae.app.studio.DraftFile;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.Editing;
import org.furikae.app.studio.RuleTemplate;
import org.furikae.app.studio.RuleWords;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** Begins a rule of a draft from a template. */
@Named
@RequestScoped
public class NewRuleForm {
    private static final String RULE = "/rule.drl";

    @Inject
    private Drafts drafts;

    @Inject
    private Editing editing;

    @Inject
    private DraftPage page;

    private String phase = "";
    private String slug = "";
    private String name = "";
    private String source = "";
    private RuleTemplate template = RuleTemplate.FINDING;
    private String before = "";
    private Optional<RuleWords> words = Optional.empty();

    /** Adds the rule and goes to its text. */
    public void add() {
        try {
            drafts.addRule(
                    page.getId(),
                    page.getRevision(),
                    phase,
                    slug.strip(),
                    name,
                    source,
                    template,
                    Optional.of(before)
                            .filter(one -> one.startsWith(phase + "/"))
                            .map(NewRuleForm::slugOf));
            Address.go(RuleEditorPage.address(page.getId(), phase + "/" + slug.strip() + RULE));
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    private static String slugOf(String folder) {
        return folder.substring(folder.indexOf('/') + 1);
    }

    public List<String> getPhases() throws StudioRefusedException {
        return words().phases();
    }

    public List<RuleWords.Source> getSources() throws StudioRefusedException {
        return words().sources();
    }

    private RuleWords words() throws StudioRefusedException {
        if (words.isEmpty()) {
            words = Optional.of(editing.words(page.getId()));
        }
        return words.get();
    }

    public RuleTemplate[] getTemplates() {
        return RuleTemplate.values();
    }

    /** Folders of the rules, as phase and slug. */
    public List<String> getFolders() {
        return page.getDraft().files().stream()
                .map(DraftFile::path)
                .filter(path -> path.endsWith(RULE))
                .map(path -> path.substring(0, path.length() - RULE.length()))
                .toList();
    }

    public String getPhase() {
        return phase;
    }

    public void setPhase(String phase) {
        this.phase = phase == null ? "" : phase;
    }

    /** Name of the rule's folder. */
    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug == null ? "" : slug;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source == null ? "" : source;
    }

    public RuleTemplate getTemplate() {
        return template;
    }

    public void setTemplate(RuleTemplate template) {
        this.template = template == null ? RuleTemplate.FINDING : template;
    }

    /** Folder of the rule in whose front it goes; empty: last of its phase. */
    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before == null ? "" : before;
    }
}
