package org.furikae.endtoend;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What every page is held to: nothing that axe finds, nothing that makes the page scroll sideways, and no words in another
 * language than the page's. A picture of it is output of the build.
 */
final class PageChecks {
    /** WCAG 2.2 A and AA, and what axe advises beyond it: landmarks, order of headings. No rule is switched off. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** CSS pixels: the narrowest window of an office desk, 1280 at a zoom of 200 %, and 1280 at 400 % (WCAG 1.4.10). */
    private static final List<Integer> NARROW = List.of(1024, 640, 320);

    /** Tables may scroll in a place of their own, which a keyboard reaches. */
    private static final String SCROLLS_SIDEWAYS = """
            () => {
              const page = document.scrollingElement;
              if (page.scrollWidth <= page.clientWidth) {
                return [];
              }
              const inside = (element) => {
                for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
                  if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(each).overflowX)) {
                    return true;
                  }
                }
                return false;
              };
              return [...document.body.querySelectorAll("*")]
                .filter((each) => each.getBoundingClientRect().right > page.clientWidth + 1 && !inside(each))
                .map((each) => `${each.localName}#${each.id}.${each.className} ${Math.round(each.getBoundingClientRect().right)}`)
                .slice(0, 5)
                .concat(`${page.scrollWidth}`);
            }
            """;
    /**
     * Words of the page itself are in the page's language; whatever is Japanese on an English page is data, a reason of a rule or a
     * refusal of a service, and says so by its lang attribute, as a screen reader needs it (WCAG 3.1.2).
     */
    private static final String OTHER_LANGUAGE = """
            (language) => {
              const japanese = /[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}]/u;
              const key = /^[a-z][A-Za-z]*(\\.[A-Za-z_-]+)+$/;
              const found = [];
              const where = (element) => `${element.localName}#${element.id}.${element.className}`;
              const check = (text, element, what) => {
                const words = text.trim();
                if (words.includes("???") || (key.test(words) && !element.closest(".code, .hash, .file-name"))) {
                  found.push(`key ${words} in ${what} ${where(element)}`);
                }
                if (language !== "ja" && japanese.test(words) && element.closest("[lang]").getAttribute("lang") !== "ja") {
                  found.push(`${words.slice(0, 60)} in ${what} ${where(element)} of ${element.parentElement?.className}`);
                }
              };
              if (document.documentElement.lang !== language) {
                found.push(`the page is in ${document.documentElement.lang}`);
              }
              check(document.title, document.documentElement, "title");
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!element.closest("script, style")) {
                  check(walker.currentNode.data, element, "text");
                }
              }
              for (const element of document.body.querySelectorAll("*")) {
                for (const name of ["aria-label", "title", "placeholder", "alt"]) {
                  const words = element.getAttribute(name) ?? "";
                  check(words, element, name);
                  if (language === "ja" && /^[A-Za-z][a-z]+( [A-Za-z]+)*$/.test(words)) {
                    found.push(`${words} in ${name} ${where(element)}`);
                  }
                }
                if (element.matches("input[type=submit], input[type=button]")) {
                  check(element.value, element, "button");
                }
              }
              return found;
            }
            """;

    private PageChecks() {}

    /** Every problem of the page as it is now, in words; also takes its picture. */
    static List<String> problems(Browser browser, String language, String name) {
        Page page = browser.page();
        List<String> problems = new ArrayList<>();
        browser.screenshot(Path.of(language, name).toString());
        if (language.equals("ja")) {
            problems.addAll(axe(page));
        }
        words(page.evaluate(OTHER_LANGUAGE, language)).forEach(words -> problems.add("language: " + words));
        for (int width : NARROW) {
            page.setViewportSize(width, Browser.HEIGHT * width / Browser.WIDTH);
            words(page.evaluate(SCROLLS_SIDEWAYS)).forEach(words -> problems.add("wider than " + width + ": " + words));
        }
        page.setViewportSize(Browser.WIDTH, Browser.HEIGHT);
        return problems;
    }

    /** In one language only: the markup is the same, and most of a page's time passes here. */
    private static List<String> axe(Page page) {
        List<String> problems = new ArrayList<>();
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // not every node that passes
        for (Rule violation : new AxeBuilder(page)
                .options(options)
                .withTags(RULES)
                .setLegacyMode(true) // no second tab for each page; there are no frames
                .analyze()
                .getViolations()) {
            for (CheckedNode node : violation.getNodes()) {
                problems.add("axe " + violation.getImpact() + " " + violation.getId() + ": " + node.getTarget() + " "
                        + node.getHtml() + " " + node.getFailureSummary());
            }
        }
        return problems;
    }

    private static List<String> words(Object found) {
        return ((List<?>) found).stream().map(Object::toString).toList();
    }
}
