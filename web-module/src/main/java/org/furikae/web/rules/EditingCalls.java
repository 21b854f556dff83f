package org.furikae.web.rules;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.furikae.app.studio.DraftConflict;
import org.furikae.app.studio.DraftFile;
import org.furikae.app.studio.DraftRevision;
import org.furikae.app.studio.Drafts;
import org.furikae.app.studio.Editing;
import org.furikae.app.studio.Presence;
import org.furikae.app.studio.SaveResult;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.web.language.LanguageChoice;

/** What the script of the editing page asks for, as JSON; texts that it sends are the body. */
@WebServlet({EditingCalls.WORDS, EditingCalls.CHECK, EditingCalls.SAVE, EditingCalls.RUN, EditingCalls.PRESENT})
public class EditingCalls extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String WORDS = "/rules/editing/words";
    static final String CHECK = "/rules/editing/check";
    static final String SAVE = "/rules/editing/save";
    static final String RUN = "/rules/editing/run";
    static final String PRESENT = "/rules/editing/present";

    /** One byte more than a file may have: enough to be refused with words. */
    private static final int MOST_BYTES = (1 << 20) + 1;

    private static final int REFUSED = 422;

    @Inject
    private transient Editing editing;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient LanguageChoice language;

    /** An answer that the services may refuse. */
    @FunctionalInterface
    private interface Answer {
        JsonObjectBuilder of(long draft, String path) throws StudioRefusedException, IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(WORDS)) {
            answer(request, response, (draft, path) -> EditingJson.words(editing.words(draft)));
        } else {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getServletPath()) {
            case CHECK ->
                answer(
                        request,
                        response,
                        (draft, path) ->
                                EditingJson.faults(editing.check(draft, path, body(request)), language.getChosen()));
            case SAVE -> answer(request, response, (draft, path) -> save(draft, path, request));
            case RUN ->
                answer(
                        request,
                        response,
                        (draft, path) -> EditingJson.run(
                                editing.run(draft, number(request, "revision").orElse(0)), language.getChosen()));
            case PRESENT -> answer(request, response, this::present);
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private JsonObjectBuilder save(long draft, String path, HttpServletRequest request)
            throws StudioRefusedException, IOException {
        SaveResult result = drafts.save(draft, path, number(request, "on").orElse(0), body(request));
        return EditingJson.saved(result, Instant.now(), result.conflict().map(conflict -> savedBy(draft, conflict)));
    }

    /** Who saved what is there instead. */
    private String savedBy(long draft, DraftConflict conflict) {
        return drafts.revisions(draft, conflict.found() + 1, 1).stream()
                .findFirst()
                .map(DraftRevision::savedBy)
                .orElse("");
    }

    private JsonObjectBuilder present(long draft, String path) throws StudioRefusedException {
        List<Presence> others = drafts.present(draft, path);
        int revision = drafts.find(draft)
                .flatMap(found -> found.file(path))
                .map(DraftFile::revision)
                .orElse(0);
        return EditingJson.present(others, revision);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        Optional<Integer> draft = number(request, "draft");
        String path = Optional.ofNullable(request.getParameter("path")).orElse("");
        if (draft.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        JsonObjectBuilder content;
        try {
            content = answer.of(draft.get(), path);
        } catch (StudioRefusedException e) {
            response.setStatus(REFUSED);
            content = EditingJson.refused(e);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(content.build().toString());
    }

    private static String body(HttpServletRequest request) throws IOException {
        long told = request.getContentLengthLong();
        int most = told < 0 ? MOST_BYTES : (int) Math.min(told, MOST_BYTES);
        return new String(request.getInputStream().readNBytes(most), StandardCharsets.UTF_8);
    }

    private static Optional<Integer> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
