package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.furikae.harness.Accounts;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;
import org.furikae.harness.Figures;
import org.furikae.harness.OpenDraft;
import org.furikae.harness.PageSession;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Twenty people at work for five minutes on the shipped server, each with a second of thought between two clicks, while another
 * system hands in claims. No test of the build; called by name, see docs/performance.md. {@code -Dfurikae.minutes=1} makes it
 * shorter, {@code -Dfurikae.wrecker=true} adds an author whose drafts of rules never end or take all memory.
 */
class ConcurrentUsersMeasurement {
    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("furikae.minutes", 5));
    private static final int THOUGHT_MILLIS = 1_000;

    private static final String WRECKED = "filing/current/rule.drl";
    private static final List<String> HOSTILE = List.of("join-blow-up", "memory-doubling-text", "firing-insert");

    private final Figures figures = new Figures();
    private final Figures wreckage = new Figures();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final List<String> claims = new ArrayList<>();
    private URI server;

    /** What somebody does again and again. */
    @FunctionalInterface
    private interface Task {
        void once(PageSession session, RandomGenerator chance) throws IOException, InterruptedException;
    }

    private record Person(String name, PageSession session, Task task) {}

    @Test
    void twenty_people_at_work() throws Exception {
        Path tables = CommandLine.sample(60_000, 30_000, 5, "csv");
        Path more = CommandLine.sample(2_000, 4_000, 6, "csv");
        try (RunningServer running =
                RunningServer.start(Work.empty("twenty"), Map.of("FURIKAE_JAVA_OPTIONS", "-Xmx1g"))) {
            server = running.address();
            Api api = Api.asIntegration(server);
            api.done(api.acceptedTables(tables));
            PageSession admin = PageSession.ofDemo(server, "admin", figures);
            Document list = PageSession.ofDemo(server, "supervisor", figures).open("claims", "claims/index.xhtml");
            list.select("a.claim-link").forEach(link -> claims.add(link.text()));
            List<Person> people = new ArrayList<>();
            people.addAll(newcomers(admin, "reviewer", 11, this::review));
            people.addAll(newcomers(admin, "intake", 3, this::takeIn));
            people.addAll(newcomers(admin, "supervisor", 3, this::supervise));
            people.addAll(newcomers(admin, "auditor", 2, this::audit));
            people.add(new Person("admin", admin, this::administer));
            assertThat(people).hasSize(20);

            if (Boolean.getBoolean("furikae.wrecker")) {
                people.add(new Person("author", PageSession.ofDemo(server, "author", wreckage), this::wreck));
            }
            Instant end = Instant.now().plus(LENGTH);
            ExecutorService threads = Executors.newFixedThreadPool(people.size() + 1);
            List<Future<?>> work = new ArrayList<>();
            for (Person person : people) {
                work.add(threads.submit(() -> until(end, person)));
            }
            Future<String> batch = threads.submit(() -> handIn(api, more));
            for (Future<?> each : work) {
                each.get();
            }
            System.out.println(batch.get());
            threads.shutdown();
            System.out.println(figures.table());
            System.out.println(wreckage.table());
            System.out.println("decided by hand: " + decided.size() + ", errors: " + errors);
        }
        assertThat(errors).isEmpty();
    }

    private static String handIn(Api api, Path tables) throws IOException, InterruptedException {
        api.done(api.accepted("registrations", tables.resolve("registrations.csv")));
        return api.done(api.accepted("claims", tables.resolve("claims.csv"))).toString();
    }

    private PageSession session(String user, String password) throws IOException {
        PageSession session = new PageSession(server, figures);
        session.logIn(user, password);
        return session;
    }

    private List<Person> newcomers(PageSession admin, String role, int number, Task task) throws IOException {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String name = role + "-" + i;
            people.add(new Person(name, session(name, Accounts.newcomer(admin, server, name, role)), task));
        }
        return people;
    }

    private void until(Instant end, Person person) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom")
                .create(person.name().hashCode());
        try {
            while (Instant.now().isBefore(end)) {
                person.task().once(person.session(), chance);
            }
        } catch (IOException | RuntimeException e) {
            errors.add(person.name() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void think(RandomGenerator chance) throws InterruptedException {
        Thread.sleep(THOUGHT_MILLIS / 2 + chance.nextInt(THOUGHT_MILLIS));
    }

    /** Takes a case, looks a person up now and then, decides, and goes on with the case that opens. */
    private void review(PageSession session, RandomGenerator chance) throws IOException, InterruptedException {
        Document queue =
                session.open("queue", "review/index.xhtml?queue=" + (chance.nextInt(4) == 0 ? "INQUIRY" : "REVIEW"));
        think(chance);
        Document page = session.send("next case", queue, "next-form", "next-form:next", Map.of());
        for (int i = 0; i < 10 && page.getElementById("case") != null; i++) {
            think(chance);
            if (chance.nextInt(3) == 0) {
                search(session, chance);
                think(chance);
            }
            String claim = page.expectFirst("#claim-id").text();
            Map<String, String> choice =
                    Map.of("case:choice", "RETURN", "case:return", returnReason(page), "case:reason", "記載に誤りがあるため");
            if (page.select("[id='case:look']").isEmpty()) {
                page = session.send("decide", page, "case", "case:decide", choice);
                if (!decided.add(claim)) {
                    errors.add("two people decided " + claim);
                }
            } else {
                page = session.send("first look", page, "case", "case:look", choice);
            }
            Element refusal = page.selectFirst("#case\\:messages li, ul#case\\:messages");
            if (refusal != null) {
                errors.add(claim + ": " + refusal.text());
                return;
            }
        }
        think(chance);
    }

    private static String returnReason(Document page) {
        return page.select("select[name='case:return'] option").last().val();
    }

    private void search(PageSession session, RandomGenerator chance) throws IOException {
        Document form = session.open("search form", "people/index.xhtml");
        Element purpose = form.select("select[name$=':purpose'] option").last();
        String prefix = form.select("select[name$=':purpose']").attr("name").replace(":purpose", "");
        session.send(
                "search for a person",
                form,
                prefix,
                prefix + ":find",
                Map.of(
                        prefix + ":purpose",
                        purpose.val(),
                        prefix + ":kanaName",
                        "サトウ ハナコ",
                        prefix + ":birthDate",
                        (1940 + chance.nextInt(70)) + "-05-01"));
    }

    private String claim(RandomGenerator chance) {
        return claims.get(chance.nextInt(claims.size()));
    }

    private void takeIn(PageSession session, RandomGenerator chance) throws IOException, InterruptedException {
        session.open("home", "index.xhtml");
        think(chance);
        session.open("batches", "batches/index.xhtml");
        think(chance);
        session.open("batch", "batches/batch.xhtml?id=" + (1 + chance.nextInt(5)));
        think(chance);
        filterClaims(session, chance);
    }

    private void filterClaims(PageSession session, RandomGenerator chance) throws IOException, InterruptedException {
        Document list = session.open("claims", "claims/index.xhtml");
        think(chance);
        session.send(
                "filter claims",
                list,
                "filter",
                "filter:apply",
                Map.of("filter:institution", String.format("%02d", 1 + chance.nextInt(47))));
        think(chance);
        session.open("claim", "claims/claim.xhtml?id=" + claim(chance));
        think(chance);
    }

    private void supervise(PageSession session, RandomGenerator chance) throws IOException, InterruptedException {
        session.open("home", "index.xhtml");
        think(chance);
        session.open("supervision", "supervision/index.xhtml");
        think(chance);
        session.open("proration months", "proration/index.xhtml");
        think(chance);
        session.open("proration ledger", "proration/ledger.xhtml");
        think(chance);
        filterClaims(session, chance);
    }

    private void audit(PageSession session, RandomGenerator chance) throws IOException, InterruptedException {
        session.open("audit", "audit/index.xhtml");
        think(chance);
        filterClaims(session, chance);
    }

    /** Saves rules that never end or take all memory in a draft, and runs its cases after each. */
    private void wreck(PageSession session, RandomGenerator chance) throws IOException, InterruptedException {
        OpenDraft draft = OpenDraft.begin(session, "止まらない下書き", WRECKED);
        for (String hostile : HOSTILE) {
            String text = Files.readString(Path.of("../../test-data/hostile/rules", hostile + ".drl"));
            // What was tried once is not tried again.
            draft.save("save " + hostile, text + "\n// " + draft.number());
            if (draft.isSound("run " + hostile)) {
                errors.add(hostile + " passed");
            }
            think(chance);
        }
    }

    private void administer(PageSession session, RandomGenerator chance) throws IOException, InterruptedException {
        session.open("accounts", "admin/index.xhtml");
        think(chance);
        session.open("audit", "audit/index.xhtml");
        think(chance);
    }
}
