package org.furikae.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.furikae.app.intake.Batch;
import org.furikae.app.intake.BatchState;
import org.furikae.app.intake.Batches;
import org.furikae.app.intake.RowErrorView;
import org.furikae.web.batches.Reception;
import org.furikae.web.batches.RefusedException;
import org.furikae.web.download.Attachment;
import org.furikae.web.download.FileContent;
import org.furikae.web.download.SentFile;
import org.furikae.web.problem.Refusal;

/** Files in, results out. */
@Path("v1/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {
    private static final int LARGEST_PAGE = 1000;

    @Inject
    private Reception reception;

    @Inject
    private Batches batches;

    @Context
    private SecurityContext caller;

    @Context
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Timed(name = "furikae_upload_calls", absolute = true, description = "Calls that hand in a file")
    public Response receive(List<EntityPart> parts) throws IOException {
        BatchUpload upload = BatchUpload.of(parts);
        try (InputStream content = upload.file().getContent()) {
            long id = reception.receive(
                    content,
                    upload.fileName(),
                    upload.kind(),
                    upload.asOf(),
                    caller.getUserPrincipal().getName());
            return Response.accepted(BatchDocument.of(find(id)))
                    .location(BatchDocument.address(id))
                    .build();
        } catch (RefusedException e) {
            return refused(e.refusal());
        }
    }

    private static Response refused(Refusal refusal) {
        if (refusal.firstBatchId().isEmpty()) {
            return ProblemException.respond(refusal.problem()).build();
        }
        URI first = BatchDocument.address(refusal.firstBatchId().get());
        return ProblemException.respond(refusal.problem().with("firstBatch", first.toString()))
                .header(HttpHeaders.LOCATION, first)
                .build();
    }

    @GET
    public BatchPageDocument list(
            @QueryParam("before") String before, @QueryParam("limit") @DefaultValue("100") String limit) {
        int size = Numbers.limit(limit, LARGEST_PAGE);
        List<Batch> found = batches.newestFirst(Numbers.from("before", before, Long.MAX_VALUE), size + 1);
        List<Batch> shown = found.subList(0, Math.min(size, found.size()));
        URI next = found.size() > size
                ? URI.create("/api/v1/batches?before=" + shown.get(size - 1).id() + "&limit=" + size)
                : null;
        return new BatchPageDocument(shown.stream().map(BatchDocument::of).toList(), next);
    }

    @GET
    @Path("{id}")
    public BatchDocument get(@PathParam("id") String id) {
        return BatchDocument.of(find(id));
    }

    @GET
    @Path("{id}/errors")
    public RowErrorPageDocument errors(
            @PathParam("id") String id,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        Batch batch = find(id);
        int size = Numbers.limit(limit, LARGEST_PAGE);
        List<RowErrorView> found = batches.errors(batch.id(), Numbers.from("after", after, 0), size + 1);
        List<RowErrorView> shown = found.subList(0, Math.min(size, found.size()));
        URI next = found.size() > size
                ? URI.create(BatchDocument.address(batch.id()) + "/errors?after="
                        + shown.get(size - 1).sequence() + "&limit=" + size)
                : null;
        return new RowErrorPageDocument(shown.stream().map(RowErrorDocument::of).toList(), next);
    }

    @GET
    @Path("{id}/result.xlsx")
    @Produces({Attachment.XLSX, MediaType.APPLICATION_JSON})
    public Response workbook(@PathParam("id") String id) {
        long batch = finished(id);
        return download(out -> batches.writeResultWorkbook(batch, out), Attachment.XLSX, "処理結果_" + batch + ".xlsx");
    }

    @GET
    @Path("{id}/result.csv")
    @Produces({Attachment.CSV, MediaType.APPLICATION_JSON})
    public Response csv(@PathParam("id") String id) {
        long batch = finished(id);
        return download(out -> batches.writeResultCsv(batch, out), Attachment.CSV, "処理結果_" + batch + ".csv");
    }

    private Response download(FileContent<RuntimeException> content, String mediaType, String fileName) {
        StreamingOutput sent = out -> SentFile.send(content, out, request);
        return Response.ok(sent)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(fileName))
                .build();
    }

    private long finished(String id) {
        Batch batch = find(id);
        if (batch.state() == BatchState.FAILED) {
            throw new ProblemException(CallProblems.failed(batch.failure()));
        }
        if (batch.state() != BatchState.DONE) {
            throw new ProblemException(CallProblems.notFinished());
        }
        return batch.id();
    }

    private Batch find(String id) {
        return find(Numbers.id(id).orElseThrow(() -> new ProblemException(CallProblems.noBatch())));
    }

    private Batch find(long id) {
        return batches.find(id).orElseThrow(() -> new ProblemException(CallProblems.noBatch()));
    }
}
