package org.furikae.harness.bench;

import java.io.IOException;
import java.util.Map;
import org.furikae.harness.PageSession;
import org.furikae.harness.RunningServer;
import org.furikae.ruleset.RulesetFiles;
import org.jsoup.nodes.Document;

/** A draft of the rule set that came with the product, in the hands of an author at the editor. */
final class OpenDraft {
    private static final RulesetFiles SHIPPED = RulesetFiles.shipped();

    private final PageSession author;
    private final String number;
    private final String path;
    private String revision = "0";

    private OpenDraft(PageSession author, String number, String path) {
        this.author = author;
        this.number = number;
        this.path = path;
    }

    /** @param path of the file that the author has open */
    static OpenDraft begin(RunningServer server, String path) throws IOException {
        PageSession author = new PageSession(server.address(), (what, millis) -> {});
        author.logIn("author", "demo-author-2026");
        Document begun = author.send(
                "begin",
                author.open("rules", "rules/index.xhtml"),
                "begin",
                "begin:start",
                Map.of("begin:title", "計測"));
        return new OpenDraft(author, begun.location().replaceFirst(".*id=(\\d+).*", "$1"), path);
    }

    /** Saves the shipped text with these words for others. */
    void save(String words, String others) throws IOException {
        String text = SHIPPED.text(path);
        String saved = author.call("save", call("save") + "&on=" + revision, text.replace(words, others));
        if (text.equals(text.replace(words, others)) || !saved.contains("\"revision\":")) {
            throw new IllegalStateException("not saved: " + saved);
        }
        revision = saved.replaceFirst("(?s).*\"revision\":(\\d+).*", "$1");
    }

    /** Has gates, compiler and all cases look at what was saved, which they must be content with. */
    void run() throws IOException {
        String answer = author.call("run", call("run") + "&revision=" + revision, "");
        if (!answer.contains("\"faults\":[]") || !answer.contains("\"red\":[]")) {
            throw new IllegalStateException("faults or red cases: " + answer);
        }
    }

    /**
     * Compares with the rules in force and waits for the end.
     *
     * @param batch whose claims are decided both ways
     * @return claims whose decisions differ
     */
    long changed(String batch) throws IOException, InterruptedException {
        Document page = author.send(
                "compare",
                author.open("draft", "rules/draft.xhtml?id=" + number),
                "compare",
                "compare:run",
                Map.of("compare:batch", batch));
        String impact = page.location().replaceFirst(".*id=(\\d+).*", "$1");
        String state = "QUEUED";
        while (state.equals("QUEUED") || state.equals("RUNNING")) {
            Thread.sleep(100);
            page = author.open("impact", "rules/impact.xhtml?id=" + impact);
            state = page.expectFirst("#impact-state").attr("data-state");
        }
        if (!state.equals("DONE")) {
            throw new IllegalStateException("the comparison ended as " + state);
        }
        return Long.parseLong(page.expectFirst("#changed").text().replaceAll("\\D", ""));
    }

    private String call(String what) {
        return "rules/editing/" + what + "?draft=" + number + "&path=" + path;
    }
}
