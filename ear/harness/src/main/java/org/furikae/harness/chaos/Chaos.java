package org.furikae.harness.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.furikae.harness.Accounts;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;
import org.furikae.harness.PageSession;
import org.furikae.harness.Work;

/**
 * So many times: systems hand files in, people decide cases and approve runs, and in the middle something is killed, stands still or
 * fills up. Then everything that was acknowledged must be there, once, and add up. Bounded in cycles, and on this machine only.
 */
public final class Chaos {
    private static final int FILES_A_CYCLE = 4;
    private static final int PEOPLE = 5_000;
    private static final int SAMPLE_SEED = 11;
    private static final int LONGEST_UNDISTURBED_MILLIS = 4_000;
    private static final int AFTERWARDS_MILLIS = 1_500;
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(3);

    private final int cycles;
    private final Random random;
    private final Consumer<String> report;
    private final Acknowledged acknowledged = new Acknowledged();

    /** @param report gets a line for each cycle */
    public Chaos(int cycles, long seed, Consumer<String> report) {
        this.cycles = cycles;
        this.random = new Random(seed);
        this.report = report;
    }

    /** @return what was found in all cycles; empty when nothing was lost, there twice or did not add up */
    public List<String> run() throws IOException, InterruptedException, SQLException {
        Path tables = CommandLine.sample(PEOPLE, cycles * FILES_A_CYCLE * Slice.CLAIMS, SAMPLE_SEED, "csv");
        List<Slice> slices = Slice.of(tables);
        Optional<SmallDisk> disk = SmallDisk.mount("chaos");
        if (disk.isEmpty()) {
            report.accept("no file system could be mounted: DISK_FULL is left out");
        }
        try {
            return run(tables, slices, disk);
        } finally {
            if (disk.isPresent()) {
                keepLogs(disk.get().folder().resolve("data/log"));
                disk.get().close();
            }
        }
    }

    /** What is in memory goes with it, and whoever has to explain a finding needs the server's own account. */
    private static void keepLogs(Path logs) throws IOException {
        Path kept = Work.empty("chaos-logs");
        if (Files.isDirectory(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                for (Path file : files.toList()) {
                    Files.copy(file, kept.resolve(file.getFileName()));
                }
            }
        }
    }

    private List<String> run(Path tables, List<Slice> slices, Optional<SmallDisk> disk)
            throws IOException, InterruptedException, SQLException {
        Path data = disk.map(SmallDisk::folder).orElse(Work.file("chaos")).resolve("data");
        List<String> all = new ArrayList<>();
        try (Site site = new Site(data)) {
            Api.asIntegration(site.address()).acceptedRegister(tables);
            Inspection inspection = new Inspection(site, acknowledged);
            Queue<Slice> files = new ConcurrentLinkedQueue<>();
            List<Uploader> uploaders =
                    List.of(new Uploader(site, files, acknowledged), new Uploader(site, files, acknowledged));
            List<Client> clients = new ArrayList<>(uploaders);
            clients.addAll(people(site));
            List<Fault> faults = faults(disk.isPresent());
            for (int cycle = 0; cycle < cycles; cycle++) {
                Instant begun = Instant.now();
                files.addAll(slices.subList(cycle * FILES_A_CYCLE, (cycle + 1) * FILES_A_CYCLE));
                work(site, clients, uploaders, files, faults.get(cycle), disk);
                List<String> findings = inspection.findings();
                report.accept(String.format(
                        Locale.ROOT,
                        "cycle %d %s %d s %s findings %d",
                        cycle + 1,
                        faults.get(cycle),
                        Duration.between(begun, Instant.now()).toSeconds(),
                        acknowledged.line(),
                        findings.size()));
                findings.forEach(report);
                all.addAll(findings);
            }
        }
        return all;
    }

    private List<Client> people(Site site) throws IOException {
        PageSession admin = PageSession.ofDemo(site.address(), "admin");
        List<Client> people = new ArrayList<>();
        for (String user : List.of("reviewer-a", "reviewer-b")) {
            String password = Accounts.newcomer(admin, site.address(), user, "reviewer");
            people.add(new Reviewer(site, user, password, acknowledged));
        }
        people.add(new Approver(site, acknowledged));
        people.add(new RuleReleaser(site, acknowledged));
        return people;
    }

    /** Each fault about as often as the others, in an order that nobody can foresee. */
    private List<Fault> faults(boolean disk) {
        List<Fault> possible = new ArrayList<>(Arrays.asList(Fault.values()));
        if (!disk) {
            possible.remove(Fault.DISK_FULL);
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < cycles; i++) {
            faults.add(possible.get(i % possible.size()));
        }
        Collections.shuffle(faults, random);
        return faults;
    }

    private void work(
            Site site,
            List<Client> clients,
            List<Uploader> uploaders,
            Queue<Slice> files,
            Fault fault,
            Optional<SmallDisk> disk)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> working = new ArrayList<>();
            for (Client client : clients) {
                client.beginAnew();
                client.start();
                working.add(threads.submit(client));
            }
            Thread.sleep(random.nextInt(LONGEST_UNDISTURBED_MILLIS));
            fault.strike(site, disk);
            Thread.sleep(AFTERWARDS_MILLIS);
            awaitUploads(uploaders, files);
            for (Client client : clients) {
                client.stop();
            }
            for (Future<?> one : working) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client broke", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Until every file was taken: whoever got no answer hands in again, as any system must. */
    private void awaitUploads(List<Uploader> uploaders, Queue<Slice> files) throws InterruptedException {
        Instant giveUp = Instant.now().plus(LONGEST_RETRY);
        while (!files.isEmpty() || uploaders.stream().anyMatch(Uploader::isWaiting)) {
            if (Instant.now().isAfter(giveUp)) {
                acknowledged.complain("a file could not be handed in for " + LONGEST_RETRY.toMinutes() + " minutes");
                return;
            }
            Thread.sleep(100);
        }
    }
}
