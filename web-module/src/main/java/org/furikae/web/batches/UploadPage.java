package org.furikae.web.batches;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.furikae.app.intake.BatchKind;
import org.furikae.app.intake.UploadLimit;
import org.furikae.exchange.TableKind;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.format.Formats;
import org.furikae.web.problem.Refusal;
import org.primefaces.event.FileUploadEvent;

/** Takes a dropped file in and goes on to its batch, or says why it was refused. */
@Named
@RequestScoped
public class UploadPage {
    @Inject
    private Reception reception;

    @Inject
    private SignedInUser user;

    @Inject
    private UploadLimit limit;

    @Inject
    private FacesContext faces;

    private BatchKind kind = BatchKind.WORKBOOK;
    private LocalDate asOf = LocalDate.now(Formats.JAPAN);
    private Refusal refusal;

    public void receive(FileUploadEvent event) throws IOException {
        if (event.getPhaseId() != PhaseId.INVOKE_APPLICATION) {
            // The component tells it while fields are still being checked; kind and date of the form come only after
            // that.
            event.setPhaseId(PhaseId.INVOKE_APPLICATION);
            event.getComponent().queueEvent(event);
            return;
        }
        ExternalContext external = faces.getExternalContext();
        if (!user.isUploader()) {
            external.responseSendError(403, "");
            faces.responseComplete();
            return;
        }
        try (InputStream content = event.getFile().getInputStream()) {
            long id = reception.receive(
                    content, event.getFile().getFileName(), kind, Optional.ofNullable(asOf), user.getName());
            external.redirect(external.getRequestContextPath() + "/batches/batch.xhtml?id=" + id);
        } catch (RefusedException e) {
            refusal = e.refusal();
        }
    }

    public List<BatchKind> getKinds() {
        return Arrays.asList(BatchKind.values());
    }

    public List<TableKind> getTemplates() {
        return List.copyOf(TableKind.intake());
    }

    public long getSizeLimit() {
        return limit.limits().fileBytes();
    }

    public long getSizeLimitMegabytes() {
        return limit.megabytes();
    }

    /** Why the last file was refused; null, as pages expect it, when it was not. */
    public Refusal getRefusal() {
        return refusal;
    }

    public boolean isDuplicate() {
        return refusal != null && refusal.firstBatchId().isPresent();
    }

    public long getFirstBatchId() {
        return refusal.firstBatchId().orElseThrow();
    }

    public BatchKind getKind() {
        return kind;
    }

    public void setKind(BatchKind kind) {
        this.kind = kind;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }
}
