package org.furikae.harness;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Document;

/** Makes accounts for people of whom a server with demonstration users has too few. */
public final class Accounts {
    private static final String PASSWORD = "yoru-no-umi-wo-wataru";

    private Accounts() {}

    /**
     * An account as an administrator makes it on the page; its owner chooses a password at the first log-in.
     *
     * @param admin an administrator who is logged in
     * @return the password
     */
    public static String newcomer(PageSession admin, URI server, String name, String role) throws IOException {
        Document made = admin.send(
                "make account",
                admin.open("new account", "admin/account.xhtml"),
                "edit",
                "edit:create",
                Map.of("edit:name", name, "edit:roles", role));
        String initial = made.expectFirst("#initial-password").text();
        PageSession session = new PageSession(server, (what, millis) -> {});
        session.logIn(name, initial);
        Document changed = session.send(
                "change password",
                session.open("account", "account/index.xhtml"),
                "password",
                "password:submit",
                Map.of(
                        "password:current", initial,
                        "password:wanted", PASSWORD,
                        "password:repeated", PASSWORD));
        if (changed.getElementById("password-first") != null) {
            throw new IllegalStateException("the password was not taken");
        }
        return PASSWORD;
    }
}
