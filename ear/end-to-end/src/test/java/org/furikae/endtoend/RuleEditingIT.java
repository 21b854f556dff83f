package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.furikae.harness.Accounts;
import org.furikae.harness.PageSession;
import org.furikae.harness.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Authors write rules in the browser: told of faults while they type, helped with words, and nothing typed is lost. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class RuleEditingIT {
    private static final String RULE = "insurer/as-filed/rule.drl";
    private static final String SECOND = "author-two";
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);

    private static final LocatorAssertions.HasValueOptions SLOWLY =
            new LocatorAssertions.HasValueOptions().setTimeout(60_000);

    private final RunningServer server;
    private Browser author;
    private Page page;
    private String draft;

    RuleEditingIT(RunningServer server) {
        this.server = server;
    }

    @BeforeAll
    void logIn() {
        author = new Browser(server.address());
        author.logIn("author");
        page = author.page();
        page.setDefaultTimeout(60_000);
    }

    @AfterAll
    void close() {
        author.close();
    }

    @BeforeEach
    void begin() {
        author.open("rules/index.xhtml");
        page.evaluate("localStorage.removeItem('furikae-plain-editor')");
        page.locator("[id='begin:title']").fill("編集の試し");
        page.locator("[id='begin:start']").click();
        page.waitForURL("**/rules/draft.xhtml?id=*");
        draft = page.url().replaceFirst(".*id=", "");
    }

    private void edit(Browser browser, String path) {
        browser.open("rules/edit.xhtml?draft=" + draft + "&path=" + path);
        assertThat(browser.page().locator("#editing")).hasAttribute("data-ready", "true");
    }

    private static void assertState(Page page, String id, String state) {
        assertThat(page.locator("#" + id)).hasAttribute("data-state", state, PATIENTLY);
    }

    /** Puts the cursor behind the end of a line of Monaco. */
    private void behind(int line) {
        page.evaluate(
                "line => { const one = monaco.editor.getEditors()[0];"
                        + " one.setPosition({lineNumber: line, column: one.getModel().getLineMaxColumn(line)}); one.focus(); }",
                line);
    }

    private static void plain(Page page) {
        if ("false".equals(page.locator("#choose-plain").getAttribute("aria-pressed"))) {
            page.locator("#choose-plain").click();
        }
    }

    @Test
    void a_fault_is_told_at_its_line_while_typing_and_everything_is_saved_by_itself() {
        edit(author, RULE);
        assertState(page, "check-state", "clean");
        behind(13);

        page.keyboard().insertText("\n    Nosuch( )");

        assertState(page, "check-state", "faulty");
        assertThat(page.locator("#faults li").first()).containsText("14行");
        assertThat(page.locator(".monaco .squiggly-error").first()).isVisible();
        assertState(page, "save-state", "saved");
        assertThat(page.locator("#save-state")).containsText("に保存しました");
        page.locator("#faults button").first().click();
        assertThat(page.evaluate("monaco.editor.getEditors()[0].getPosition().lineNumber"))
                .isEqualTo(14);
        author.screenshot("rules-edit-fault");

        edit(author, RULE);
        assertThat(page.locator("#text")).hasValue(Pattern.compile("\n    Nosuch\\( \\)\n"));
        plain(page);
        page.locator("#text").fill(page.locator("#text").inputValue().replace("\n    Nosuch( )", ""));
        assertState(page, "check-state", "clean");
        page.locator("#save-and-run").click();
        assertState(page, "run-result", "green");
        page.locator("#choose-plain").click();
    }

    @Test
    void words_that_may_be_written_are_offered_and_explained_in_japanese() {
        edit(author, RULE);
        page.waitForCondition(() ->
                Boolean.TRUE.equals(page.evaluate("monaco.languages.getLanguages().some(one => one.id === 'drl')")));
        behind(14);
        page.keyboard().insertText("\n    FiledClaim( ");
        page.keyboard().type("pape");
        Locator offered =
                page.locator(".suggest-widget.visible .monaco-list-row", new Page.LocatorOptions().setHasText("paper"));
        assertThat(offered.first()).containsText("紙", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        page.keyboard().press("Enter");
        page.keyboard().insertText(" )");
        assertState(page, "check-state", "clean");

        page.locator("#look-up").fill("受診日");
        assertThat(page.locator("#facts > li:visible").first()).isVisible();
        assertThat(page.locator("#facts dd:visible").first()).containsText("受診日");
        page.locator("#look-up").fill("そんな言葉はない");
        assertThat(page.locator("#facts-none")).isVisible();
    }

    @Test
    void two_authors_are_told_of_each_other_and_both_texts_are_kept() throws IOException {
        String password =
                Accounts.newcomer(PageSession.ofDemo(server.address(), "admin"), server.address(), SECOND, "author");
        try (Browser other = new Browser(server.address())) {
            other.page().setDefaultTimeout(60_000);
            logInAsSecond(other, password);
            edit(author, RULE);
            edit(other, RULE);
            assertThat(other.page().locator("#others")).containsText("authorさんも同じファイルを開いています");
            plain(page);
            plain(other.page());
            String before = page.locator("#text").inputValue();

            page.locator("#text").fill(before + "// 一人目\n");
            assertState(page, "save-state", "saved");
            assertThat(page.locator("#save-state")).containsText("に保存しました");
            other.page().locator("#text").fill(before + "// 二人目\n");

            assertState(other.page(), "save-state", "conflict");
            assertThat(other.page().locator("#conflict-by")).containsText("author");
            assertThat(other.page().locator("#theirs")).hasValue(before + "// 一人目\n");
            assertThat(other.page().locator("#mine")).hasValue(before + "// 二人目\n");
            other.screenshot("rules-edit-conflict");
            other.page().locator("#keep-mine").click();
            assertState(other.page(), "save-state", "saved");
            assertThat(other.page().locator("#save-state")).containsText("に保存しました");

            assertThat(page.locator("#others"))
                    .containsText("新しい版があります", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            author.open("rules/draft.xhtml?id=" + draft);
            assertThat(page.locator("#revisions tbody tr")).hasCount(2);
            assertThat(page.locator("#conflicts")).containsText(SECOND);
        }
    }

    private static void logInAsSecond(Browser browser, String password) {
        browser.open("login.xhtml");
        browser.page().locator("[id='login:name']").fill(SECOND);
        browser.page().locator("[id='login:password']").fill(password);
        browser.page().locator("[id='login:submit']").click();
        browser.page().locator("#user-name").waitFor();
    }

    @Test
    void what_was_typed_survives_a_closed_tab_a_dead_line_and_a_lost_session() {
        edit(author, RULE);
        plain(page);
        String before = page.locator("#text").inputValue();

        // Closed before it was saved by itself
        page.locator("#text").fill(before + "// 閉じた\n");
        edit(author, RULE);
        assertThat(page.locator("#text")).hasValue(before + "// 閉じた\n", SLOWLY);
        assertState(page, "save-state", "saved");

        // No line to the server
        page.context().setOffline(true);
        page.locator("#text").fill(before + "// 切れた\n");
        assertState(page, "save-state", "offline");
        page.context().setOffline(false);
        edit(author, RULE);
        assertThat(page.locator("#restored")).isVisible();
        assertThat(page.locator("#text")).hasValue(before + "// 切れた\n", SLOWLY);
        assertState(page, "save-state", "saved");
        assertThat(page.locator("#save-state")).containsText("に保存しました");

        // Logged out meanwhile
        page.context().clearCookies();
        page.locator("#text").fill(before + "// 期限切れ\n");
        assertState(page, "save-state", "lost");
        page.locator("#log-in-again").click();
        page.locator("[id='login:name']").fill("author");
        page.locator("[id='login:password']").fill("demo-author-2026");
        page.locator("[id='login:submit']").click();
        page.waitForURL("**/rules/edit.xhtml?**");
        assertThat(page.locator("#text")).hasValue(before + "// 期限切れ\n", SLOWLY);
        assertState(page, "save-state", "saved");
        assertThat(page.locator("#save-state")).containsText("に保存しました");
        page.locator("#choose-plain").click();
    }

    @Test
    void a_new_rule_begins_from_a_template_that_passes() {
        page.locator("[id='newRule:name']").fill("紙の請求に気づいたことを残す");
        page.locator("[id='newRule:add']").click();
        assertThat(page.locator("#messages")).containsText("フォルダー名");
        page.locator("[id='newRule:slug']").fill("paper-noticed");
        page.locator("[id='newRule:add']").click();
        page.waitForURL("**/rules/edit.xhtml?draft=" + draft + "&path=filing%2Fpaper-noticed%2Frule.drl");
        assertState(page, "check-state", "clean");
        page.keyboard().press("Control+s");
        assertState(page, "run-result", "green");
        author.screenshot("rules-edit-new");
        page.locator("#folder summary").click();
        page.locator("[id='rule:slug']").fill("paper-seen");
        page.locator("[id='rule:rename']").click();
        page.waitForURL("**/rules/edit.xhtml?draft=" + draft + "&path=filing%2Fpaper-seen%2Frule.drl");
        page.locator("#folder summary").click();
        page.locator("[id='rule:remove']").click();
        page.waitForURL("**/rules/draft.xhtml?id=" + draft);
        assertThat(page.locator("#messages")).containsText("外しました");
        assertThat(page.locator("#revisions tbody tr")).hasCount(3);
    }

    @Test
    void a_zip_is_looked_at_before_it_is_taken_and_a_hostile_one_is_refused() throws IOException {
        byte[] zip = page.request()
                .get(server.address()
                        .resolve("download/rules/draft.zip?id=" + draft + "&revision=0")
                        .toString())
                .body();
        Map<String, byte[]> files = unzipped(zip);
        files.computeIfPresent(
                RULE,
                (path, text) ->
                        (new String(text, StandardCharsets.UTF_8) + "// 外で直した\n").getBytes(StandardCharsets.UTF_8));
        author.open("rules/import.xhtml?draft=" + draft);

        for (byte[] hostile : new byte[][] {
            zipped(Map.of("../" + RULE, new byte[] {65})),
            zipped(Map.of("ruleset.yaml", new byte[32 << 20])),
            zipped(Map.of(RULE, new byte[] {65})),
            "no zip".getBytes(StandardCharsets.UTF_8)
        }) {
            hand(hostile);
            assertThat(page.locator("#messages")).containsText(Pattern.compile("zip|ruleset\\.yaml"));
            assertThat(page.locator("#found")).hasCount(0);
        }

        hand(zipped(files));
        assertThat(page.locator("#found")).containsText("違うファイルが1");
        assertThat(page.locator("ins")).hasText("// 外で直した");
        author.screenshot("rules-import-differences");
        page.locator("[id='take:do']").click();
        page.waitForURL("**/rules/draft.xhtml?id=" + draft);
        assertThat(page.locator("#revisions tbody tr")).hasCount(1);
        assertThat(page.locator("#revisions")).containsText(RULE);
    }

    private void hand(byte[] zip) {
        page.locator("[id='import:file']").setInputFiles(new FilePayload("rules.zip", "application/zip", zip));
        page.locator("[id='import:read']").click();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zipped(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
