package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Accounts in the browser: an administrator, a new reviewer, a provider of identities; each test goes on where the one before
 * ended, on a server of its own whose sessions are short.
 */
@TestMethodOrder(OrderAnnotation.class)
class AccountsIT {
    private static final String PASSWORD = "kasa wo motte dekakeru";

    private static IdentityProvider provider;
    private static RunningServer server;
    private static Browser admin;
    private static Browser yamada;
    private static String initialPassword;
    private static Device device;
    private static List<String> recoveryCodes;

    @BeforeAll
    static void start() throws IOException, InterruptedException, GeneralSecurityException {
        provider = new IdentityProvider();
        server = RunningServer.start(
                Work.empty("accounts"),
                Map.of(
                        "FURIKAE_OIDC_ISSUER",
                        provider.issuer(),
                        "FURIKAE_OIDC_CLIENT_ID",
                        IdentityProvider.CLIENT,
                        "FURIKAE_OIDC_CLIENT_SECRET",
                        IdentityProvider.SECRET,
                        "FURIKAE_OIDC_NAME",
                        "職員認証",
                        "FURIKAE_SESSION_SECONDS",
                        "60",
                        "FURIKAE_SESSION_WARNING_SECONDS",
                        "30"));
        admin = new Browser(server.address());
        yamada = new Browser(server.address());
    }

    @AfterAll
    static void stop() {
        admin.close();
        yamada.close();
        server.close();
        provider.close();
    }

    private static Page adminAtAccountOf(String user) {
        Page page = adminAt("admin/index.xhtml");
        page.locator("a.account-link", new Page.LocatorOptions().setHasText(Pattern.compile("^" + user + "$")))
                .click();
        page.locator("#account-state").waitFor();
        return page;
    }

    /** A browser that logs in again when its short session has ended meanwhile. */
    private static Page adminAt(String path) {
        admin.open(path);
        if (admin.page().url().contains("login.xhtml")) {
            admin.logIn("admin");
            admin.open(path);
        }
        return admin.page();
    }

    private static Page enter(Browser browser, String password) {
        Page page = browser.page();
        page.locator("[id='login:name']").fill("yamada");
        page.locator("[id='login:password']").fill(password);
        page.locator("[id='login:submit']").click();
        return page;
    }

    private static void give(Page page, String code) {
        page.locator("[id='code:value']").fill(code);
        page.locator("[id='code:submit']").click();
    }

    @Test
    @Order(1)
    void an_administrator_registers_somebody_and_sees_the_first_password_once() {
        Page page = adminAt("admin/index.xhtml");
        assertThat(page.locator("[id='accounts:table_data'] tr")).hasCount(8);
        admin.screenshot("admin-accounts");
        page.locator("#new-account").click();
        page.locator("[id='edit:name']").fill("admin");
        page.locator("[id='edit:roles'] input[value=reviewer]").check();
        page.locator("[id='edit:create']").click();
        assertThat(page.locator("#messages")).containsText("使われています");
        admin.screenshot("admin-account-new");
        page.locator("[id='edit:name']").fill("yamada");
        page.locator("[id='edit:create']").click();
        page.waitForURL("**/admin/account.xhtml?id=*");
        initialPassword = page.locator("#initial-password").innerText();
        assertThat(initialPassword).hasSize(20);
        admin.screenshot("admin-account-created");
        page.reload();
        assertThat(page.locator("#initial-password")).hasCount(0);
        assertThat(page.locator("#account-state")).containsText("パスワード未変更");
    }

    @Test
    @Order(2)
    void the_first_log_in_changes_the_password_and_reaches_nothing_before() {
        yamada.open("claims/index.xhtml");
        Page page = enter(yamada, initialPassword);
        assertThat(page.locator("#password-first")).isVisible();
        yamada.screenshot("account-first-password");
        yamada.open("index.xhtml");
        assertThat(page.locator("#password-first")).isVisible();
        yamada.open("claims/index.xhtml");
        change(page, "short", "short");
        assertThat(page.locator("#messages")).containsText("12文字以上");
        change(page, PASSWORD, PASSWORD + "x");
        assertThat(page.locator("#messages")).containsText("2回の入力が違います");
        change(page, PASSWORD, PASSWORD);
        page.waitForURL("**/claims/index.xhtml");
        assertThat(page.locator("h1")).hasText("レセプト");
    }

    private static void change(Page page, String wanted, String repeated) {
        page.locator("[id='password:current']").fill(initialPassword);
        page.locator("[id='password:wanted']").fill(wanted);
        page.locator("[id='password:repeated']").fill(repeated);
        page.locator("[id='password:submit']").click();
    }

    @Test
    @Order(3)
    void a_role_that_needs_a_second_factor_leads_its_people_to_set_one_up()
            throws InterruptedException, GeneralSecurityException {
        Page page = adminAt("admin/index.xhtml");
        page.locator("[id='required:roles'] input[value=reviewer]").check();
        page.locator("[id='required:save']").click();
        assertThat(page.locator("#messages")).containsText("保存しました");

        page = yamada.page();
        yamada.open("claims/index.xhtml");
        if (page.url().contains("login.xhtml")) {
            enter(yamada, PASSWORD);
        }
        assertThat(page.locator("#second-factor-first")).isVisible();
        page.locator("[id='begin:propose']").click();
        assertThat(page.locator("svg.qr")).isVisible();
        yamada.screenshot("account-second-factor");
        device = new Device(page.locator("#secret").innerText());
        page.locator("[id='confirm:code']").fill("000000");
        page.locator("[id='confirm:submit']").click();
        assertThat(page.locator("#messages")).containsText("確認コードが違います");
        page.locator("[id='confirm:code']").fill(device.code());
        page.locator("[id='confirm:submit']").click();
        recoveryCodes = page.locator("#recovery-codes li").allInnerTexts();
        assertThat(recoveryCodes).hasSize(10);
        yamada.screenshot("account-recovery-codes");
        page.locator("#codes-kept").click();
        page.waitForURL("**/claims/index.xhtml");
        page.locator("#user-name").click();
        assertThat(page.locator("#factor-state")).containsText("10個");
        page.locator("#language-switch").click();
        assertThat(page.locator("h1")).hasText("Password and second factor");
        yamada.screenshot("account-english");
        page.locator("#language-switch").click();
    }

    @Test
    @Order(4)
    void a_code_is_asked_for_after_the_password_and_nobody_is_logged_in_before()
            throws InterruptedException, GeneralSecurityException {
        Page page = yamada.page();
        page.locator("[id='log-out-form:log-out']").click();
        yamada.open("claims/index.xhtml");
        enter(yamada, PASSWORD);
        page.waitForURL("**/login/code.xhtml");
        yamada.screenshot("log-in-code");
        page.locator("#language-switch").click();
        assertThat(page.locator("h1")).hasText("Confirmation code");
        yamada.screenshot("log-in-code-english");
        page.locator("#language-switch").click();
        assertThat(page.locator("h1")).hasText("確認コードの入力");
        yamada.open("index.xhtml");
        assertThat(page.locator("[id='login:name']")).isVisible();
        yamada.open("login/code.xhtml");
        give(page, "123");
        assertThat(page.locator("[role=alert]")).containsText("確認コードが違う");
        give(page, device.code());
        page.waitForURL("**/claims/index.xhtml");
        page.locator("[id='log-out-form:log-out']").click();
    }

    @Test
    @Order(5)
    void wrong_codes_lock_the_account_and_an_administrator_unlocks_it()
            throws InterruptedException, GeneralSecurityException {
        yamada.open("login.xhtml");
        Page page = enter(yamada, PASSWORD);
        for (int i = 0; i < 10; i++) {
            give(page, "00000" + i);
            assertThat(page.locator("[role=alert]")).isVisible();
        }
        give(page, device.code());
        assertThat(page.locator("[role=alert]")).containsText("確認コードが違う");
        yamada.open("login.xhtml");
        enter(yamada, PASSWORD);
        assertThat(page.locator("[role=alert]")).containsText("ユーザー名またはパスワードが違います");

        Page list = adminAt("admin/index.xhtml");
        list.locator("[id='filter:condition']").selectOption("LOCKED");
        list.locator("[id='filter:apply']").click();
        assertThat(list.locator("[id='accounts:table_data'] tr")).hasCount(1);
        admin.screenshot("admin-locked");
        list.locator("a.account-link").click();
        admin.screenshot("admin-account-locked");
        list.locator("[id='act:unlock']").click();
        assertThat(list.locator("#messages")).containsText("解除しました");
        list.locator("#language-switch").click();
        assertThat(list.locator("#language-switch")).hasText("日本語");
        admin.screenshot("admin-account-english");
        adminAt("admin/index.xhtml").locator("[id='filter:clear']").click();
        assertThat(list.locator("h1")).hasText("Users");
        admin.screenshot("admin-accounts-english");
        list.locator("#language-switch").click();

        yamada.open("login.xhtml");
        enter(yamada, PASSWORD);
        give(page, recoveryCodes.get(0));
        page.locator("#user-name").waitFor();
    }

    @Test
    @Order(6)
    void other_roles_end_the_session_with_its_next_request() {
        Page page = adminAtAccountOf("yamada");
        page.locator("[id='edit:roles'] input[value=reviewer]").uncheck();
        page.locator("[id='edit:roles'] input[value=supervisor]").check();
        page.locator("[id='edit:assign']").click();
        assertThat(page.locator("#messages")).containsText("変更しました");
        yamada.open("claims/index.xhtml");
        assertThat(yamada.page().locator("[id='login:name']")).isVisible();

        adminAtAccountOf("admin");
        assertThat(page.locator("#own")).isVisible();
        page.locator("[id='edit:roles'] input[value=admin]").uncheck();
        page.locator("[id='edit:roles'] input[value=auditor]").check();
        page.locator("[id='edit:assign']").click();
        assertThat(page.locator("#messages")).containsText("自分自身");
        assertThat(page.request()
                        .get(server.address()
                                .resolve("admin/account.xhtml?id=999")
                                .toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Order(7)
    void a_provider_of_identities_opens_the_door_to_accounts_that_exist()
            throws InterruptedException, GeneralSecurityException {
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            provider.vouchFor("auditor");
            browser.open("claims/index.xhtml");
            assertThat(page.locator("#openid")).hasText("職員認証でログイン");
            browser.screenshot("log-in-openid");
            page.locator("#openid").click();
            page.waitForURL("**/claims/index.xhtml");
            assertThat(page.locator("#user-name")).hasText("auditor");
            page.locator("[id='log-out-form:log-out']").click();

            provider.vouchFor("yamada");
            page.locator("#openid").click();
            page.waitForURL("**/login/code.xhtml");
            give(page, device.code());
            assertThat(page.locator("#user-name")).hasText("yamada");
            page.locator("[id='log-out-form:log-out']").click();

            provider.vouchFor("stranger");
            page.locator("#openid").click();
            assertThat(page.locator("#openid-refusal")).containsText("アカウントが、このシステムにない");
            browser.screenshot("log-in-openid-refused");
            page.locator("#language-switch").click();
            assertThat(page.locator("#openid-refusal")).containsText("no account here");
            browser.screenshot("log-in-openid-english");
            page.locator("#language-switch").click();
            assertThat(page.locator("#openid-refusal")).containsText("アカウント");
            provider.vouchFor("auditor");
            provider.answerWithNonce("of another question");
            refused(browser);
            provider.vouchFor("auditor");
            provider.forge();
            refused(browser);
            browser.open("login/openid/return?code=code-1&state=made-up");
            assertThat(page.locator("#openid-refusal")).containsText("確認できませんでした");
        }
    }

    private static void refused(Browser browser) {
        browser.open("login.xhtml");
        browser.page().locator("#openid").click();
        assertThat(browser.page().locator("#openid-refusal")).containsText("確認できませんでした");
        browser.open("claims/index.xhtml");
        assertThat(browser.page().locator("[id='login:name']")).isVisible();
    }

    @Test
    @Order(8)
    void a_session_says_before_it_ends_and_what_was_typed_comes_back() {
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            page.setDefaultTimeout(90_000);
            browser.logIn("supervisor");
            browser.open("proration/method.xhtml");
            page.locator("[id='edit:methodId']").fill("kept");
            page.locator("[id='edit:source']").fill("一行目\n二行目 <b>");
            page.locator("[id='edit:scope']").selectOption(new String[] {lastOption(page, "edit:scope")});
            String scope = page.locator("[id='edit:scope']").inputValue();
            page.locator("#session-end").waitFor();
            browser.screenshot("session-warning");
            page.keyboard().press("Enter");
            assertThat(page.locator("#session-end")).isHidden();
            assertThat(page.locator("[id='edit:methodId']")).hasValue("kept");

            page.waitForURL("**/login.xhtml?expired=1*");
            browser.screenshot("session-ended");
            fillLogIn(page, "supervisor");
            page.waitForURL("**/proration/method.xhtml");
            assertThat(page.locator("[id='edit:methodId']")).hasValue("kept");
            assertThat(page.locator("[id='edit:source']")).hasValue("一行目\n二行目 <b>");
            assertThat(page.locator("[id='edit:scope']")).hasValue(scope);
            assertThat(page.locator("#session-restored")).isVisible();
            browser.screenshot("session-restored");

            page.context().clearCookies();
            page.locator("[id='edit:save']").click();
            fillLogIn(page, "supervisor2");
            page.waitForURL("**/proration/method.xhtml");
            assertThat(page.locator("[id='edit:methodId']")).hasValue("");
            assertThat(page.locator("#session-restored")).isHidden();
            assertThat(page.evaluate("Object.keys(sessionStorage).length")).isEqualTo(0);
        }
    }

    private static String lastOption(Page page, String id) {
        return page.locator("[id='" + id + "'] option").last().getAttribute("value");
    }

    private static void fillLogIn(Page page, String user) {
        page.locator("[id='login:name']").fill(user);
        page.locator("[id='login:password']").fill("demo-" + user + "-2026");
        page.locator("[id='login:submit']").click();
    }

    @Test
    @Order(9)
    void behind_https_cookies_are_secure_and_without_it_they_still_work() {
        try (Browser browser = new Browser(server.address())) {
            APIResponse plain = browser.page()
                    .request()
                    .get(server.address().resolve("login/openid").toString(), once());
            assertThat(plain.headers().get("set-cookie")).contains("HttpOnly").doesNotContain("Secure");
            assertThat(plain.headers()).doesNotContainKey("strict-transport-security");
        }
        try (Browser browser = new Browser(server.address())) {
            APIResponse secured = browser.page()
                    .request()
                    .get(
                            server.address().resolve("login/openid").toString(),
                            once().setHeader("X-Forwarded-Proto", "https"));
            assertThat(secured.headers().get("set-cookie"))
                    .containsPattern(Pattern.compile("JSESSIONID=.*Secure", Pattern.CASE_INSENSITIVE));
            assertThat(secured.headers()).containsKey("strict-transport-security");
            assertThat(secured.headers().get("location")).contains("redirect_uri=https%3A%2F%2F127.0.0.1");
        }
    }

    private static RequestOptions once() {
        return RequestOptions.create().setMaxRedirects(0);
    }

    @Test
    @Order(10)
    void everything_is_in_the_audit_trail_and_no_secret_is() throws IOException, SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select group_concat(distinct action order by action), max(instr(concat(subject, purpose), '"
                                + initialPassword + "')) from audit_entry where action like 'account.%'"
                                + " or action like 'role.%'")) {
            rows.next();
            assertThat(rows.getString(1).split(","))
                    .contains(
                            "account.create",
                            "account.lock",
                            "account.password",
                            "account.recovery-code",
                            "account.roles",
                            "account.second-factor.set-up",
                            "account.unlock",
                            "role.second-factor");
            assertThat(rows.getInt(2)).isZero();
        }
    }
}
