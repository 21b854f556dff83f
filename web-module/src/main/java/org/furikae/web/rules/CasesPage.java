package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.furikae.app.studio.CaseBook;
import org.furikae.app.studio.CaseField;
import org.furikae.app.studio.CaseOffer;
import org.furikae.app.studio.CaseOffers;
import org.furikae.app.studio.CaseTables;
import org.furikae.app.studio.DraftView;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.SaveResult;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.app.studio.TrialResult;
import org.furikae.app.studio.Trials;
import org.furikae.app.studio.TypedCase;
import org.furikae.app.studio.TypedLine;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** The cases of the rules of a draft: edited line by line, run whenever one is saved. */
@Named
@ViewScoped
public class CasesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int OFFERS_SHOWN = 20;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Drafts drafts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private CaseTables tables;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private CaseOffers offers;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Trials trials;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private SignedInUser user;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long id;
    private String rule = "";
    /** Of the case that is edited; null when none is, -1 when it is new. */
    private Integer index;

    private int basedOn;
    private String name = "";
    private boolean fires = true;
    private String asOf = "";
    private final ArrayList<CaseLineForm> lines = new ArrayList<>();
    private String added = "";
    private transient DraftView draft;
    private transient List<CaseBook> books;
    private transient List<CaseField> fields;

    /** Answers 404 when there is no such draft, rule or case. */
    public void open() {
        CaseBook book = getDraft() == null ? null : getBook();
        boolean there = getDraft() != null
                && (rule.isEmpty() || book != null)
                && (index == null
                        || index < 0
                        || (book != null && index < book.cases().size()));
        if (!there) {
            Address.notFound();
            return;
        }
        if (user.isAuthor()) {
            trials.warmUp();
        }
        if (book != null) {
            basedOn = book.fileRevision();
        }
        if (index != null && index >= 0) {
            show(book.cases().get(index));
        }
    }

    private void show(TypedCase shown) {
        name = shown.name();
        fires = shown.fires();
        asOf = shown.asOf();
        lines.clear();
        shown.lines().forEach(line -> lines.add(new CaseLineForm(line)));
    }

    public DraftView getDraft() {
        if (draft == null && id != null) {
            draft = drafts.find(id).orElse(null);
        }
        return draft;
    }

    public List<CaseBook> getBooks() {
        if (books == null) {
            try {
                books = tables.all(id).orElse(List.of());
            } catch (StudioRefusedException e) {
                Messages.refused(e.getMessage());
                books = List.of();
            }
        }
        return books;
    }

    /** The rule that was chosen; null when none was. */
    public CaseBook getBook() {
        return getBooks().stream()
                .filter(book -> book.key().equals(rule))
                .findFirst()
                .orElse(null);
    }

    /** What is known of the draft as it is; null when it was not tried. */
    public TrialResult getTrial() {
        return trials.find(getDraft().contentSha256()).orElse(null);
    }

    /** Everything that a line can say. */
    public List<CaseField> getFields() {
        if (fields == null) {
            fields = tables.fields();
        }
        return fields;
    }

    /** The field of a line; null when its author names a parameter, or the section is there as usual. */
    public CaseField field(CaseLineForm line) {
        return getFields().stream()
                .filter(one ->
                        one.section().equals(line.getSection()) && one.field().equals(line.getField()))
                .findFirst()
                .orElse(null);
    }

    /** Adds the line that was chosen below the last one of its section. */
    public void add() {
        String[] parts = added.split("/", 3);
        if (parts.length < 2) {
            Messages.refused(texts.of("rules.cases.chooseLine"));
            return;
        }
        boolean another = parts.length > 2;
        int last = lines.stream()
                .filter(line -> line.getSection().equals(parts[0]))
                .mapToInt(CaseLineForm::getItem)
                .max()
                .orElse(another ? -1 : 0);
        lines.add(new CaseLineForm(new TypedLine(parts[0], another ? last + 1 : last, parts[1], "")));
        added = "";
    }

    public void removeLine(int at) {
        lines.remove(at);
    }

    public void save() {
        store(Optional.ofNullable(index).filter(at -> at >= 0), name);
    }

    /** Adds what is on the page as another case. */
    public void copy() {
        store(
                Optional.empty(),
                getBook().cases().stream().anyMatch(one -> one.name().equals(name.strip()))
                        ? name.strip() + texts.of("rules.cases.copyOf")
                        : name);
    }

    private void store(Optional<Integer> at, String called) {
        CaseBook book = getBook();
        TypedCase typed = new TypedCase(
                called, fires, asOf, lines.stream().map(CaseLineForm::typed).toList());
        act(() -> tables.save(id, book.phase(), book.slug(), basedOn, at, typed));
    }

    /** Cases made of claims, newest first. */
    public List<CaseOffer> getOffers() {
        return offers.newestFirst(OFFERS_SHOWN);
    }

    /** Adds a case that was made of a claim. */
    public void take(CaseOffer offer) {
        CaseBook book = getBook();
        act(() -> tables.save(id, book.phase(), book.slug(), basedOn, Optional.empty(), offer.forRule(book.rule())));
    }

    public void remove() {
        CaseBook book = getBook();
        act(() -> tables.remove(id, book.phase(), book.slug(), basedOn, index));
    }

    /** Something that saves. */
    @FunctionalInterface
    private interface Action {
        SaveResult take() throws StudioRefusedException;
    }

    private void act(Action action) {
        try {
            SaveResult saved = action.take();
            if (!saved.saved()) {
                conflict();
                return;
            }
            run(saved.revision());
            Address.go("/rules/cases.xhtml?id=" + id + "&rule=" + rule);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** What was typed stays on the page; it goes to the case of the same name in what the other author saved. */
    private void conflict() {
        books = null;
        CaseBook book = getBook();
        basedOn = book.fileRevision();
        index = -1;
        for (int i = 0; i < book.cases().size(); i++) {
            if (book.cases().get(i).name().equals(name.strip())) {
                index = i;
            }
        }
        Messages.refused(texts.of("rules.cases.conflict"));
    }

    private void run(int revision) {
        try {
            TrialResult result = trials.test(id, revision);
            Messages.done(texts.with("rules.cases.ran", result.green(), result.red(), result.millis()));
        } catch (StudioRefusedException e) {
            Messages.done(texts.with("rules.cases.notRun", e.getMessage()));
        }
    }

    /** Runs the cases of the draft as it is. */
    public void test() {
        run(getDraft().revision());
        Address.go("/rules/cases.xhtml?id=" + id + "&rule=" + rule);
    }

    /** Coverage and rules that nobody would miss. */
    public void examine() {
        try {
            trials.examine(id, getDraft().revision());
            Messages.done(texts.of("rules.draft.tested"));
            Address.go("/rules/cases.xhtml?id=" + id + "&rule=" + rule);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** {@code insurer/as-filed}; empty when all rules are listed. */
    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule == null ? "" : rule;
    }

    public Integer getIndex() {
        return index;
    }

    public void setIndex(Integer index) {
        this.index = index;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isFires() {
        return fires;
    }

    public void setFires(boolean fires) {
        this.fires = fires;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf == null ? "" : asOf.strip();
    }

    public List<CaseLineForm> getLines() {
        return lines;
    }

    /** The line to add: {@code CLAIM/month}, or {@code REGISTRATION//new} for one more of several. */
    public String getAdded() {
        return added;
    }

    public void setAdded(String added) {
        this.added = added == null ? "" : added;
    }
}
