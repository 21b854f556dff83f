package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What reviewers press. */
final class CaseKeys {
    private CaseKeys() {}

    static void press(Page page, String... keys) {
        // Keys count once the page's script is there, which is after its text.
        page.waitForLoadState();
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** Bills the registration that covers all days, with a standard reason; where the suggestion is hidden, after a first choice. */
    static void decide(Page page) {
        look(page);
        press(page, "f", "s");
    }

    /** Chooses the registration that covers all days; on a blind first look that is given in, and the suggestion shows. */
    static void look(Page page) {
        Locator pick = page.locator(".picks li:has(.coverage-ALL) kbd").first();
        press(page, pick.innerText().strip());
        if (page.locator("[id='case:look']").count() > 0) {
            assertThat(page.locator("#blind")).isVisible();
            assertThat(page.locator("[id='case:decide']")).hasCount(0);
            press(page, "s");
            page.locator("[id='case:decide']").waitFor();
            assertThat(page.locator(".picks input:checked")).hasCount(1);
        }
    }

    /** Goes to an element by the tab key, as somebody without a mouse does. */
    static void tabTo(Page page, String selector) {
        page.waitForLoadState();
        Locator wanted = page.locator(selector);
        wanted.waitFor();
        for (int i = 0; i < 80; i++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
            assertThatFocusIsSeen(page);
        }
        throw new AssertionError("the tab key does not reach " + selector);
    }

    /** WCAG 2.4.7 and 2.4.11: what has the focus has an outline and lies in the window. */
    private static void assertThatFocusIsSeen(Page page) {
        Object unseen = page.evaluate("""
                () => {
                  const focused = document.activeElement;
                  if (!focused || focused === document.body || focused === document.documentElement) {
                    return "";
                  }
                  const outlined = [focused, focused.parentElement].some((each) => getComputedStyle(each).outlineStyle !== "none");
                  const box = focused.getBoundingClientRect();
                  const shown = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                  return outlined && shown ? "" : `${focused.localName}#${focused.id} outlined ${outlined} shown ${shown}`;
                }
                """);
        if (!unseen.equals("")) {
            throw new AssertionError("focus is not seen: " + unseen);
        }
    }
}
