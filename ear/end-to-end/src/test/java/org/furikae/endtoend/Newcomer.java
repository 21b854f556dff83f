package org.furikae.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** Somebody new: registered by an administrator, with a password of their own and a second factor at the end. One in each language. */
final class Newcomer {
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    private static final String PASSWORD = "correct horse 2026 staple";

    private String initialPassword = "";
    private Device device = new Device("");

    /** What happens from the registration to the second log-in, in this order. */
    static List<Stop> stops(Newcomers newcomers) {
        String person = Newcomers.PERSON;
        return List.of(
                new Stop(
                        "admin",
                        "admin-account-created",
                        "admin/account.xhtml",
                        (browser, language) -> newcomers.in(language).register(browser.page(), "tour-" + language)),
                new Stop(
                        person,
                        "account-first-password",
                        "login.xhtml",
                        (browser, language) -> newcomers.in(language).logIn(browser.page(), "tour-" + language)),
                new Stop(
                        person,
                        "account-password-refused",
                        "",
                        (browser, language) -> newcomers.in(language).change(browser.page(), "short")),
                new Stop(person, "account-without-factor", "", (browser, language) -> {
                    newcomers.in(language).change(browser.page(), PASSWORD);
                    browser.page().locator("#password-first").waitFor(GONE);
                    browser.open("account/index.xhtml");
                }),
                new Stop(
                        person,
                        "account-second-factor",
                        "",
                        (browser, language) -> newcomers.in(language).propose(browser.page())),
                new Stop(
                        person,
                        "account-recovery-codes",
                        "",
                        (browser, language) -> newcomers.in(language).confirm(browser.page())),
                new Stop(person, "account-with-factor", "account/index.xhtml"),
                new Stop(person, "log-in-code", "", (browser, language) -> {
                    browser.page().locator("[id='log-out-form:log-out']").click();
                    newcomers.in(language).again(browser.page(), "tour-" + language);
                }),
                new Stop(person, "log-in-code-refused", "", (browser, language) -> {
                    browser.page().locator("[id='code:value']").fill("123");
                    browser.page().locator("[id='code:submit']").click();
                    browser.page().locator("[role=alert]").waitFor();
                }));
    }

    private void register(Page page, String name) {
        page.locator("[id='edit:name']").fill(name);
        page.locator("[id='edit:roles'] input[value=author]").check();
        page.locator("[id='edit:create']").click();
        initialPassword = page.locator("#initial-password").innerText();
    }

    private void logIn(Page page, String name) {
        enter(page, name, initialPassword);
        page.locator("#password-first").waitFor();
    }

    private void again(Page page, String name) {
        enter(page, name, PASSWORD);
        page.waitForURL("**/login/code.xhtml");
    }

    private static void enter(Page page, String name, String password) {
        page.locator("[id='login:name']").fill(name);
        page.locator("[id='login:password']").fill(password);
        page.locator("[id='login:submit']").click();
    }

    private void change(Page page, String wanted) {
        page.locator("[id='password:current']").fill(initialPassword);
        page.locator("[id='password:wanted']").fill(wanted);
        page.locator("[id='password:repeated']").fill(wanted);
        page.locator("[id='password:submit']").click();
        page.waitForLoadState();
    }

    private void propose(Page page) {
        page.locator("[id='begin:propose']").click();
        page.locator("svg.qr").waitFor();
        device = new Device(page.locator("#secret").innerText());
    }

    private void confirm(Page page) throws Exception {
        page.locator("[id='confirm:code']").fill(device.code());
        page.locator("[id='confirm:submit']").click();
        page.locator("#recovery-codes").waitFor();
    }
}
