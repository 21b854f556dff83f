package org.furikae.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.furikae.app.studio.DraftView;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.FileDifference;
import org.furikae.app.studio.SaveResult;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;
import org.furikae.web.page.Messages;

/** Takes a zip into a draft, after its differences were looked at. */
@Named
@ViewScoped
public class RulesetImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Drafts drafts;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a bean can be serialised
    private Texts texts;

    private Long number;
    /** Of the draft as this page showed it first: what is done later is refused if somebody else was faster. */
    private int revision;

    private transient Part file;
    private byte[] zip = new byte[0];
    private transient DraftView draft;
    private transient List<FileDifference> differences;

    /** Answers 404 when there is no such draft; a draft that was set aside takes nothing. */
    public void open() {
        if (getDraft() == null) {
            Address.notFound();
        } else if (draft.summary().closed()) {
            Address.go("/rules/draft.xhtml?id=" + number);
        } else {
            revision = draft.revision();
        }
    }

    /** Null, as pages expect it, when there is no such draft. */
    public DraftView getDraft() {
        if (draft == null && number != null) {
            draft = drafts.find(number).orElse(null);
        }
        return draft;
    }

    /** Shows what the zip would change. */
    public void read() throws IOException {
        zip = new byte[0];
        differences = null;
        if (file == null || file.getSize() == 0) {
            Messages.refused(texts.of("import.noFile"));
            return;
        }
        try (InputStream content = file.getInputStream()) {
            byte[] given = content.readNBytes(Drafts.LARGEST_ZIP_BYTES + 1);
            differences = drafts.readZip(number, given);
            zip = given;
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** Makes the draft's files those of the zip. */
    public void take() {
        try {
            SaveResult result = drafts.importZip(number, revision, zip);
            Messages.done(texts.with("import.taken", result.revision()));
            Address.go("/rules/draft.xhtml?id=" + number);
        } catch (StudioRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** Null, as pages expect it, before a zip was read. */
    public List<FileDifference> getDifferences() throws StudioRefusedException {
        if (differences == null && zip.length > 0) {
            differences = drafts.readZip(number, zip);
        }
        return differences;
    }

    /** Number of the draft. */
    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    /** What was chosen; null, as the component gives it, when nothing was. */
    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
