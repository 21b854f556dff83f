package org.furikae.endtoend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Chromium that looks at one server, in Japanese. */
final class Browser implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 900;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static {
        // The machine may be busy with other work.
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final Page page;
    private final URI server;
    private final AutoCloseable process;

    Browser(URI server) {
        this(server, Playwright.create());
    }

    private Browser(URI server, Playwright playwright) {
        this(
                server,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(ARGUMENTS)),
                playwright);
    }

    private Browser(URI server, com.microsoft.playwright.Browser chromium, AutoCloseable process) {
        this.server = server;
        this.chromium = chromium;
        this.process = process;
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setAcceptDownloads(true)
                .setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
    }

    /** The same Chromium with nobody logged in, for one more person; it ends with the first. */
    Browser another() {
        return new Browser(server, chromium, () -> {});
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; ./furikae test installs one"));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(server.resolve(path).toString());
    }

    /** As the switch on each page does it. */
    void speak(String language) {
        context.addCookies(List.of(new Cookie("furikae-language", language).setUrl(server.toString())));
    }

    /** From the next page on. */
    void noticeMouse() {
        context.addInitScript(
                "addEventListener('pointerdown', () => sessionStorage.setItem('test.mouse', 'used'), true)");
    }

    boolean sawMouse() {
        return page.evaluate("sessionStorage.getItem('test.mouse')") != null;
    }

    void logIn(String user) {
        open("login.xhtml");
        page.locator("[id='login:name']").fill(user);
        page.locator("[id='login:password']").fill("demo-" + user + "-2026");
        page.locator("[id='login:submit']").click();
        page.locator("#user-name").waitFor();
    }

    /** Keeps what the page looks like now as output of the build. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Built.SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        try {
            process.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
