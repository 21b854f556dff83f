package org.furikae.harness;

import java.io.IOException;
import java.util.Map;
import org.jsoup.nodes.Document;

/** A draft of rules in the hands of an author who has one of its files open in the editor. */
public final class OpenDraft {
    private static final int LOOK_AGAIN_MILLIS = 100;

    private final PageSession author;
    private final String number;
    private final String path;
    private String revision = "0";

    private OpenDraft(PageSession author, String number, String path) {
        this.author = author;
        this.number = number;
        this.path = path;
    }

    /**
     * Begins a draft of what is in force.
     *
     * @param author who is logged in
     * @param path of the file that the author opens
     */
    public static OpenDraft begin(PageSession author, String title, String path) throws IOException {
        Document begun = author.send(
                "begin draft",
                author.open("rules", "rules/index.xhtml"),
                "begin",
                "begin:start",
                Map.of("begin:title", title));
        return new OpenDraft(author, begun.location().replaceFirst(".*id=(\\d+).*", "$1"), path);
    }

    /** Number of the draft. */
    public String number() {
        return number;
    }

    /** Saves the file with this text. */
    public void save(String what, String text) throws IOException {
        String saved = author.call(what, address("save") + "&on=" + revision, text);
        if (!saved.contains("\"revision\":")) {
            throw new IllegalStateException("not saved: " + saved);
        }
        revision = saved.replaceFirst("(?s).*\"revision\":(\\d+).*", "$1");
    }

    /**
     * Has gates, compiler and all cases look at what was saved.
     *
     * @return whether none of them found anything
     */
    public boolean isSound(String what) throws IOException {
        String answer = author.call(what, address("run") + "&revision=" + revision, "");
        return answer.contains("\"faults\":[]") && answer.contains("\"red\":[]");
    }

    /**
     * Compares with the rules in force and waits for the end.
     *
     * @param batch whose claims are decided both ways
     * @return claims whose decisions differ
     */
    public long changed(String batch) throws IOException, InterruptedException {
        Document page = author.send(
                "compare",
                author.open("draft", "rules/draft.xhtml?id=" + number),
                "compare",
                "compare:run",
                Map.of("compare:batch", batch));
        String impact = page.location().replaceFirst(".*id=(\\d+).*", "$1");
        String state = "QUEUED";
        while (state.equals("QUEUED") || state.equals("RUNNING")) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            page = author.open("impact", "rules/impact.xhtml?id=" + impact);
            state = page.expectFirst("#impact-state").attr("data-state");
        }
        if (!state.equals("DONE")) {
            throw new IllegalStateException("the comparison ended as " + state);
        }
        return Long.parseLong(page.expectFirst("#changed").text().replaceAll("\\D", ""));
    }

    private String address(String call) {
        return "rules/editing/" + call + "?draft=" + number + "&path=" + path;
    }
}
