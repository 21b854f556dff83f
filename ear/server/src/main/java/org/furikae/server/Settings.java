package org.furikae.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The settings that an administrator makes by environment variables. They are looked at before anything is started: a wrong one would
 * otherwise show as a fault of something else, and a misspelt one not at all.
 */
public final class Settings {
    private static final String PREFIX = "FURIKAE_";
    private static final String LOG_FORMAT = "FURIKAE_LOG_FORMAT";

    /**
     * A setting that is a number.
     *
     * @param least value that makes sense
     * @param most value that makes sense
     */
    private record Whole(String name, int least, int most) {}

    private static final Whole HEAP = new Whole("FURIKAE_HEAP_MEGABYTES", 512, 1_048_576);
    private static final Whole REQUESTS = new Whole("FURIKAE_REQUEST_THREADS", 8, 1_000);

    private static final List<Whole> NUMBERS = List.of(
            HEAP,
            REQUESTS,
            new Whole("FURIKAE_BATCH_THREADS", 1, 64),
            new Whole("FURIKAE_UPLOAD_MEGABYTES", 1, 1_024),
            new Whole("FURIKAE_REGISTER_MEGABYTES", 0, 1_048_576),
            new Whole("FURIKAE_LOCK_FAILURES", 1, 1_000),
            new Whole("FURIKAE_LOCK_MINUTES", 1, 100_000),
            new Whole("FURIKAE_LOCK_CLIENT_FAILURES", 1, 1_000_000),
            new Whole("FURIKAE_SESSION_SECONDS", 60, 86_400),
            new Whole("FURIKAE_SESSION_WARNING_SECONDS", 1, 86_400),
            new Whole("FURIKAE_REVIEW_HOLD_MINUTES", 1, 100_000),
            new Whole("FURIKAE_REVIEW_UNDO_SECONDS", 0, 3_600),
            new Whole("FURIKAE_REVIEW_BLIND_PERCENT", 0, 100),
            new Whole("FURIKAE_REVIEW_SECOND_PERCENT", 0, 100),
            new Whole("FURIKAE_INQUIRY_DAYS", 1, 365),
            new Whole("FURIKAE_TRIAL_PROCESSES", 1, 16));

    /** Their values are looked at by whoever uses them. */
    private static final List<String> TEXTS = List.of(
            "FURIKAE_DB_URL",
            "FURIKAE_DB_USER",
            "FURIKAE_DB_PASSWORD",
            "FURIKAE_DATA",
            "FURIKAE_JAVA_OPTIONS",
            LOG_FORMAT,
            "FURIKAE_FONT",
            "FURIKAE_VARIANTS",
            "FURIKAE_PUBLIC_URL",
            "FURIKAE_OIDC_ISSUER",
            "FURIKAE_OIDC_CLIENT_ID",
            "FURIKAE_OIDC_CLIENT_SECRET",
            "FURIKAE_OIDC_NAME",
            "FURIKAE_OIDC_USER_CLAIM",
            "FURIKAE_OIDC_ROLE_CLAIM",
            "FURIKAE_OIDC_ROLES",
            "FURIKAE_OIDC_SECOND_FACTOR");

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * @param environment all variables
     * @throws ServerFailure with exit status 2, naming the first setting that is wrong and what it may be; never its value, which may
     *     be a secret in the wrong place
     */
    public static Settings of(Map<String, String> environment) throws ServerFailure {
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith(PREFIX)) {
                check(name, environment.get(name));
            }
        }
        return new Settings(environment);
    }

    /** The names of all settings. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(TEXTS);
        NUMBERS.forEach(number -> names.add(number.name()));
        return names;
    }

    private static void check(String name, String value) throws ServerFailure {
        Optional<Whole> number =
                NUMBERS.stream().filter(whole -> whole.name().equals(name)).findFirst();
        if (number.isPresent()) {
            checkNumber(number.get(), value);
        } else if (!TEXTS.contains(name)) {
            throw wrong(name + " という設定はありません。綴りを確かめるか、外してください。設定の一覧: docs/operations.md");
        } else if (name.equals("FURIKAE_OIDC_SECOND_FACTOR") && !value.isBlank() && !value.matches("true|false")) {
            throw wrong(name + " は true か false で指定してください。");
        } else if (name.equals(LOG_FORMAT) && !value.isBlank() && !value.matches("text|json")) {
            throw wrong(name + " は text か json で指定してください。");
        }
    }

    private static void checkNumber(Whole setting, String value) throws ServerFailure {
        if (!value.isBlank()
                && (!value.strip().matches("[0-9]{1,9}")
                        || Integer.parseInt(value.strip()) < setting.least()
                        || Integer.parseInt(value.strip()) > setting.most())) {
            throw wrong(setting.name() + " は " + setting.least() + " から " + setting.most() + " までの数字で指定してください。");
        }
    }

    private static ServerFailure wrong(String what) {
        return ServerFailure.wrongCall("設定の誤り: " + what);
    }

    /** Of the application's Java; empty for the default. */
    public Optional<Integer> heapMegabytes() {
        return number(HEAP);
    }

    /** Requests worked on at the same time; empty for the default. */
    public Optional<Integer> requestThreads() {
        return number(REQUESTS);
    }

    /** Of the application's log; lines of text unless the administrator chose otherwise. */
    public LogFormat logFormat() {
        return environment.getOrDefault(LOG_FORMAT, "").equals("json") ? LogFormat.JSON : LogFormat.TEXT;
    }

    /** Options of the application's Java in the administrator's words; may be none. */
    public List<String> javaOptions() {
        return Arrays.stream(
                        environment.getOrDefault("FURIKAE_JAVA_OPTIONS", "").split("\\s+"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** @throws ServerFailure with exit status 2 and what Java says, when it does not start with the options */
    void checkJavaOptions() throws ServerFailure, IOException, InterruptedException {
        if (javaOptions().isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(Program.java()));
        command.addAll(javaOptions());
        command.add("-version");
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        java.getOutputStream().close();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (java.waitFor() != 0) {
            throw wrong("FURIKAE_JAVA_OPTIONS では Java が起動しません: "
                    + said.lines().findFirst().orElse(""));
        }
    }

    private Optional<Integer> number(Whole setting) {
        return Optional.ofNullable(environment.get(setting.name()))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(Integer::valueOf);
    }
}
