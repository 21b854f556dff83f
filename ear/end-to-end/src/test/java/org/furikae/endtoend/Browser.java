package org.furikae.endtoend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Chromium that looks at one server, in Japanese. */
final class Browser implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final BrowserContext context;
    private final Page page;
    private final URI server;

    Browser(URI server) {
        this.server = server;
        context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setAcceptDownloads(true)
                        .setViewportSize(1280, 900));
        page = context.newPage();
        page.setDefaultTimeout(30_000);
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
                .setPath(Work.SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
        playwright.close();
    }
}
