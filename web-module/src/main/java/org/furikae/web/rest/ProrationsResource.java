package org.furikae.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.metrics.annotation.Timed;
import org.furikae.app.proration.LineFilter;
import org.furikae.app.proration.LineRow;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.Prorations;
import org.furikae.app.proration.RunNumber;
import org.furikae.app.proration.RunSummary;
import org.furikae.app.proration.RunView;
import org.furikae.app.proration.ShareFilter;
import org.furikae.app.proration.ShareRow;
import org.furikae.app.proration.TableFormat;
import org.furikae.web.download.Attachment;
import org.furikae.web.download.FileContent;
import org.furikae.web.download.SentFile;

/** Proration runs: drafts in, shares out. Approving is for people. */
@Path("v1/prorations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProrationsResource {
    private static final int LARGEST_PAGE = 1000;

    @Inject
    private Prorations prorations;

    @Context
    private HttpServletRequest request;

    /** Answers when the draft is stored; 100,000 claims take ten seconds. */
    @POST
    @Timed(name = "furikae_proration_calls", absolute = true, description = "Calls that draft a proration run")
    public Response draft(@Context HttpHeaders headers, InputStream body) throws IOException {
        ProrationCall call = ProrationCall.of(headers.getMediaType(), body);
        try {
            long run = prorations.draft(call.request());
            return Response.created(ProrationDocument.address(run))
                    .entity(ProrationDocument.of(find(run)))
                    .build();
        } catch (ProrationRefusedException e) {
            throw new ProblemException(ProrationProblems.notDrafted(e));
        }
    }

    @GET
    @Path("{id}")
    public ProrationDocument get(@PathParam("id") String id) {
        return ProrationDocument.of(find(number(id)));
    }

    @GET
    @Path("{id}/shares")
    public SharePageDocument shares(
            @PathParam("id") String id,
            @QueryParam("pool") String pool,
            @QueryParam("insurer") @DefaultValue("") String insurer,
            @QueryParam("offset") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        long run = complete(id);
        ShareFilter filter =
                new ShareFilter(Numbers.optional("pool", pool), ProrationProblems.checkedInsurer(insurer), false);
        int size = Numbers.limit(limit, LARGEST_PAGE);
        long from = Numbers.from("offset", offset, 0);
        List<ShareRow> found = prorations.shares(run, filter, from, size);
        long total = prorations.countShares(run, filter);
        return new SharePageDocument(
                found.stream().map(ShareDocument::of).toList(),
                total,
                next(
                        run,
                        "shares",
                        from + size < total,
                        query(from + size, size, pool) + (insurer.isEmpty() ? "" : "&insurer=" + insurer)));
    }

    @GET
    @Path("{id}/lines")
    public LinePageDocument lines(
            @PathParam("id") String id,
            @QueryParam("pool") String pool,
            @QueryParam("offset") String offset,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        long run = complete(id);
        LineFilter filter = new LineFilter(Numbers.optional("pool", pool), "");
        int size = Numbers.limit(limit, LARGEST_PAGE);
        long from = Numbers.from("offset", offset, 0);
        List<LineRow> found = prorations.lines(run, filter, from, size);
        long total = prorations.countLines(run, filter);
        return new LinePageDocument(
                found.stream().map(LineDocument::of).toList(),
                total,
                next(run, "lines", from + size < total, query(from + size, size, pool)));
    }

    private static String query(long offset, int limit, String pool) {
        return "?offset=" + offset + "&limit=" + limit + (pool == null || pool.isEmpty() ? "" : "&pool=" + pool);
    }

    private static URI next(long run, String list, boolean more, String query) {
        return more ? URI.create(ProrationDocument.address(run) + "/" + list + query) : null;
    }

    @GET
    @Path("{id}/shares.csv")
    @Produces({Attachment.CSV, MediaType.APPLICATION_JSON})
    public Response sharesCsv(@PathParam("id") String id) {
        long run = complete(id);
        return download(
                out -> prorations.writeShares(run, TableFormat.CSV, out),
                Attachment.CSV,
                "按分結果_" + RunSummary.runId(run) + ".csv");
    }

    @GET
    @Path("{id}/lines.csv")
    @Produces({Attachment.CSV, MediaType.APPLICATION_JSON})
    public Response linesCsv(@PathParam("id") String id) {
        long run = complete(id);
        return download(
                out -> prorations.writeLines(run, TableFormat.CSV, out),
                Attachment.CSV,
                "按分明細_" + RunSummary.runId(run) + ".csv");
    }

    @GET
    @Path("{id}/result.xlsx")
    @Produces({Attachment.XLSX, MediaType.APPLICATION_JSON})
    public Response workbook(@PathParam("id") String id) {
        long run = complete(id);
        return download(
                out -> prorations.writeShares(run, TableFormat.XLSX, out),
                Attachment.XLSX,
                "按分結果_" + RunSummary.runId(run) + ".xlsx");
    }

    private Response download(FileContent<ProrationRefusedException> content, String mediaType, String fileName) {
        StreamingOutput sent = out -> {
            try {
                SentFile.send(content, out, request);
            } catch (ProrationRefusedException e) {
                throw new ProblemException(ProrationProblems.refused(e));
            }
        };
        return Response.ok(sent)
                .type(mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(fileName))
                .build();
    }

    /** A run that still has its shares and lines. */
    private long complete(String id) {
        RunSummary run = find(number(id)).summary();
        if (run.replacedBy().isPresent()) {
            throw new ProblemException(
                    ProrationProblems.replaced(run.replacedBy().get()));
        }
        return run.number();
    }

    private static long number(String id) {
        return RunNumber.of(id).orElseThrow(() -> new ProblemException(ProrationProblems.noRun()));
    }

    private RunView find(long run) {
        return prorations.find(run).orElseThrow(() -> new ProblemException(ProrationProblems.noRun()));
    }
}
