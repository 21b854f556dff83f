package org.furikae.harness;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody at the pages without a browser: keeps cookies, opens addresses, fills and sends forms, and hears how long the server
 * took. For measurements with more people than this machine could run browsers.
 */
public final class PageSession {
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;

    static {
        // The other client of jsoup offers HTTP/2 in clear text, which no browser does.
        System.setProperty("jsoup.useHttpClient", "false");
    }

    private final URI server;
    private final Connection session = Jsoup.newSession()
            .timeout(TIMEOUT_MILLIS)
            .maxBodySize(0)
            .ignoreContentType(true)
            .ignoreHttpErrors(true);
    private final ObjLongConsumer<String> times;

    /** @param times gets what was done, and the milliseconds until its answer was read, redirections included */
    public PageSession(URI server, ObjLongConsumer<String> times) {
        this.server = server;
        this.times = times;
    }

    /**
     * Somebody logged in as one of the demonstration's users.
     *
     * @param times as for {@link #PageSession}
     */
    public static PageSession ofDemo(URI server, String user, ObjLongConsumer<String> times) throws IOException {
        PageSession session = new PageSession(server, times);
        session.logIn(user, "demo-" + user + "-2026");
        return session;
    }

    /** The same, of whom nobody wants to know how long the server took. */
    public static PageSession ofDemo(URI server, String user) throws IOException {
        return ofDemo(server, user, (what, millis) -> {});
    }

    public void logIn(String user, String password) throws IOException {
        Document home = send(
                "log in",
                open("log-in page", "login.xhtml"),
                "login",
                "login:submit",
                Map.of("login:name", user, "login:password", password));
        if (home.getElementById("user-name") == null) {
            throw new IllegalStateException("not logged in");
        }
    }

    public Document open(String what, String path) throws IOException {
        return page(what, session.newRequest(server.resolve(path).toString()));
    }

    /**
     * Presses a button of a form.
     *
     * @param values of fields, by their names; others stay as the page has them
     */
    public Document send(String what, Document page, String form, String button, Map<String, String> values)
            throws IOException {
        FormElement element = (FormElement) page.expectFirst("form[id='" + form + "']");
        for (Map.Entry<String, String> value : values.entrySet()) {
            fill(element, value.getKey(), value.getValue());
        }
        for (Element each : element.select("input[type=submit], button")) {
            // As a browser does: of all buttons only the one that was pressed is sent.
            each.attr("disabled", !each.attr("name").equals(button));
        }
        return page(what, element.submit());
    }

    /**
     * What the script of a page does behind its back.
     *
     * @return the answer, also one that refuses
     */
    public String call(String what, String path, String body) throws IOException {
        long start = System.nanoTime();
        Connection.Response response = session.newRequest(server.resolve(path).toString())
                .method(Connection.Method.POST)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .requestBody(body)
                .execute()
                .readFully();
        if (response.statusCode() >= SERVER_FAULT) {
            throw new IllegalStateException(what + " was answered with " + response.statusCode());
        }
        times.accept(what, (System.nanoTime() - start) / 1_000_000);
        return response.body();
    }

    private static void fill(FormElement form, String name, String value) {
        for (Element field : form.elements()) {
            if (field.attr("name").equals(name)) {
                choose(field, value);
            }
        }
    }

    private static void choose(Element field, String value) {
        if (field.is("input[type=radio], input[type=checkbox]")) {
            if (field.val().equals(value)) {
                field.attr("checked", true);
            } else if (field.is("[type=radio]")) {
                field.removeAttr("checked");
            }
        } else if (field.is("select")) {
            for (Element option : field.select("option")) {
                option.attr("selected", option.val().equals(value));
            }
        } else {
            field.val(value);
        }
    }

    private Document page(String what, Connection request) throws IOException {
        long start = System.nanoTime();
        Connection.Response response = request.execute().readFully();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (response.statusCode() != OK) {
            throw new IllegalStateException(what + " was answered with " + response.statusCode());
        }
        Document page = response.parse();
        if (page.getElementById("error-page") != null) {
            throw new IllegalStateException(what + " ended on the page "
                    + page.expectFirst("#error-page").attr("data-error"));
        }
        times.accept(what, millis);
        return page;
    }
}
