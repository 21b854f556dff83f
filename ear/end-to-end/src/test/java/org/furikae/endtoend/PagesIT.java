package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in both languages: usable by everybody, in narrow windows too, and a picture of each as output of the build. */
@ExtendWith(SharedServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
    /** CSS pixels of A4 between margins of 14 mm. */
    private static final int A4_WIDTH = 688;

    private static final List<String> LANGUAGES = List.of("ja", "en");

    private final Set<String> seen = new TreeSet<>();
    private final Newcomers newcomers = new Newcomers();
    private final People people;
    private final TourSample sample;

    PagesIT(RunningServer server) {
        people = new People(server.address());
        sample = new TourSample(server, people);
    }

    @BeforeAll
    void prepare() throws IOException, InterruptedException {
        sample.make();
    }

    @AfterAll
    void close() {
        people.close();
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_for_everybody() {
        return Stream.concat(
                Tour.stops(sample, newcomers).stream().flatMap(this::inBothLanguages),
                Stream.of(DynamicTest.dynamicTest(
                        "no page was left out", () -> assertThat(seen).containsAll(views()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "2026/11/25", "20261125", "R8.11.25", "令和8年11月25日", "５０８１１２５"})
    void a_day_is_read_in_every_notation(String written) {
        Browser auditor = people.browser("auditor");
        auditor.speak("ja");
        auditor.open("audit/index.xhtml");
        Locator from = auditor.page().locator("[id='filter:from']");
        from.fill(written);
        auditor.page().locator("[id='filter:apply']").click();
        assertThat(from).hasValue("2026-11-25");
        auditor.page().locator("[id='filter:clear']").click();
        assertThat(from).hasValue("");
    }

    /** What is handed to an insurer or kept in a folder: legible on A4, without what only a screen needs. */
    @Test
    void the_explanation_of_a_decision_is_printed_whole() {
        Browser reviewer = people.browser("reviewer");
        Page page = reviewer.page();
        for (String language : LANGUAGES) {
            reviewer.speak(language);
            reviewer.open("claims/claim.xhtml?id=" + TourSample.DECIDED_CASE);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(A4_WIDTH, Browser.HEIGHT);
            for (String shown :
                    List.of("#sentence", "#parts-table", "svg.timeline", "#items-table", "#rules", "#proof")) {
                assertThat(page.locator(shown)).isVisible();
            }
            for (String hidden : List.of(".page-nav", "#log-out", "#language-switch", ".skip-link", "#decide-again")) {
                assertThat(page.locator(hidden)).isHidden();
            }
            assertThat(page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"))
                    .as("cut at the right edge")
                    .isEqualTo(0);
            page.pdf(new Page.PdfOptions()
                    .setPath(Work.SCREENSHOTS.resolve(language).resolve("claim-printed.pdf"))
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(false));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(Browser.WIDTH, Browser.HEIGHT);
        }
    }

    private Stream<DynamicTest> inBothLanguages(Stop stop) {
        return LANGUAGES.stream()
                .map(language -> DynamicTest.dynamicTest(
                        stop.name() + " " + language,
                        () -> assertThat(look(stop, language)).as(stop.name()).isEmpty()));
    }

    private Collection<String> look(Stop stop, String language) throws Exception {
        Browser browser = stop.person().equals(Newcomers.PERSON)
                ? people.guest(Newcomers.PERSON + language)
                : people.browser(stop.person());
        browser.speak(language);
        if (!stop.address().isEmpty()) {
            browser.open(stop.address());
        }
        stop.visit().of(browser, language);
        browser.page().waitForLoadState();
        seen.add(URI.create(browser.page().url()).getPath());
        return PageChecks.problems(browser, language, stop.name());
    }

    /** Addresses of all views that the module has. */
    private static Set<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(Work.VIEWS)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + Work.VIEWS.relativize(file).toString().replace('\\', '/'))
                    .filter(view -> !view.startsWith("/WEB-INF/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
