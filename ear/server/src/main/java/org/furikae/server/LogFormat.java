package org.furikae.server;

/** How the application's log is written. */
public enum LogFormat {
    /** A line for a person to read; a stack trace below it. */
    TEXT("java.util.logging.SimpleFormatter"),
    /** One JSON object for each entry, its stack trace inside, for programs that collect logs. */
    JSON("fish.payara.enterprise.server.logging.JSONLogFormatter");

    private final String formatter;

    LogFormat(String formatter) {
        this.formatter = formatter;
    }

    /** Name of a class that Payara Micro has on its class path. */
    public String formatter() {
        return formatter;
    }
}
