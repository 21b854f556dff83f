package org.furikae.endtoend;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample users at one Chromium, each logged in once and when first needed. */
final class People implements AutoCloseable {
    /** Somebody who has not logged in. */
    static final String NOBODY = "nobody";

    private final Browser nobody;
    private final Map<String, Browser> browsers = new LinkedHashMap<>();

    People(URI server) {
        nobody = new Browser(server);
        browsers.put(NOBODY, nobody);
    }

    Browser browser(String person) {
        return browsers.computeIfAbsent(person, name -> {
            Browser browser = nobody.another();
            browser.logIn(name);
            return browser;
        });
    }

    /** Of somebody who is not one of the sample users, and logs in otherwise. */
    Browser guest(String name) {
        return browsers.computeIfAbsent(name, unknown -> nobody.another());
    }

    @Override
    public void close() {
        browsers.values().stream().filter(browser -> browser != nobody).forEach(Browser::close);
        nobody.close();
    }
}
