package org.furikae.app.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.furikae.app.audit.ArchiveSeals;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.ExplanationPartitions;
import org.furikae.app.persistence.ExplanationTable;
import org.furikae.app.persistence.LookupHash;

/**
 * Puts the explanations of an old month into a file. The order is what makes it safe: the file is written and on the disk, then it is
 * read back and proven against the seals, then recorded together with its audit entry, and only then are the explanations taken out. A
 * call that was killed anywhere leaves either all of them in the database or a complete, recorded file; the next call goes on.
 */
public final class MonthArchive {
    /** Whole months between a treatment month and the one in which it may be archived: registrations have come in by then. */
    public static final int MONTHS_PAST = 3;

    private static final int ALTERED_NAMED = 10;

    private final ArchiveSession session;
    private final String userName;
    private final LongConsumer progress;
    private final ExplanationTable explanations;
    private final ExplanationPartitions partitions;
    private final ArchivedMonthTable archives;
    private final ArchiveSeals seals;

    /**
     * @param connection that nobody else uses, without a transaction
     * @param userName who archives, for record and audit entry
     * @param progress told from time to time how many explanations were worked on
     * @throws ArchiveRefusedException when another call is at work
     */
    public MonthArchive(Connection connection, String userName, LongConsumer progress) throws ArchiveRefusedException {
        this.session = ArchiveSession.on(connection);
        this.userName = userName;
        this.progress = progress;
        this.explanations = new ExplanationTable(session.database());
        this.partitions = new ExplanationPartitions(session.database());
        this.archives = new ArchivedMonthTable(session.database());
        this.seals = new ArchiveSeals(session.database());
    }

    /**
     * Archives a month, or goes on where an earlier call stopped.
     *
     * @param file to be written; one that an earlier call wrote is used
     * @param now the present month
     * @return what is recorded
     * @throws ArchiveRefusedException when it may not be; the database holds what it held then
     */
    public ArchivedMonthTable.Content archive(YearMonth month, Path file, YearMonth now)
            throws IOException, ArchiveRefusedException {
        List<ArchivedMonthTable.Row> earlier = archives.of(month).stream()
                .filter(row -> row.returnedAt().isEmpty())
                .toList();
        Optional<ArchivedMonthTable.Row> unfinished =
                earlier.stream().filter(row -> row.emptiedAt().isEmpty()).findFirst();
        if (unfinished.isPresent()) {
            Optional<ArchivedMonthTable.Content> finished = finish(unfinished.get(), file);
            if (finished.isPresent()) {
                return finished.get();
            }
        }
        refuseWhatIsOpen(month, now);
        if (!explanations.hasAny(month)) {
            return alreadyThere(month, earlier, file);
        }
        if (!Files.exists(file)) {
            write(month, file);
        }
        ArchivedMonthTable.Content recorded = record(month, file);
        empty(recorded, ArchiveFile.open(file));
        return recorded;
    }

    private static ArchivedMonthTable.Content alreadyThere(
            YearMonth month, List<ArchivedMonthTable.Row> earlier, Path file)
            throws IOException, ArchiveRefusedException {
        String sha256 = Files.isRegularFile(file) ? ArchiveFile.sha256(file) : "";
        Optional<ArchivedMonthTable.Content> same = earlier.stream()
                .map(ArchivedMonthTable.Row::content)
                .filter(content -> content.fileSha256().equals(sha256))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        throw ArchiveRefusedException.because(month + " の判定理由はデータベースにありません。"
                + (earlier.isEmpty() ? "この月のレセプトはありません。" : "すでに保管してあります: " + names(earlier)));
    }

    private static String names(List<ArchivedMonthTable.Row> rows) {
        return rows.stream().map(row -> row.content().fileName()).collect(Collectors.joining("、"));
    }

    private void refuseWhatIsOpen(YearMonth month, YearMonth now) throws ArchiveRefusedException {
        YearMonth from = month.plusMonths(MONTHS_PAST + 1L);
        if (now.isBefore(from)) {
            throw ArchiveRefusedException.because(
                    month + " は、まだ保管できません。診療月の後に " + MONTHS_PAST + "か月が過ぎた " + from + " から保管できます。");
        }
        List<OpenWork> open = OpenWork.of(month, session.database());
        if (!open.isEmpty()) {
            throw ArchiveRefusedException.because(month + " には終わっていないものがあるため、保管できません。片付けてから、もう一度実行してください。\n"
                    + open.stream()
                            .map(one -> String.format("  %s: %,d件", one.kind(), one.count()))
                            .collect(Collectors.joining("\n")));
        }
    }

    /** The file appears when it is complete. */
    private void write(YearMonth month, Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (ArchiveWriter writer = new ArchiveWriter(draft, month, now())) {
            long done = 0;
            for (List<ExplanationTable.Row> rows = explanations.next(month, Long.MIN_VALUE, ArchiveFile.AT_ONCE);
                    !rows.isEmpty();
                    rows = explanations.next(month, rows.get(rows.size() - 1).decisionNumber(), ArchiveFile.AT_ONCE)) {
                writer.add(rows);
                done += rows.size();
                progress.accept(done);
            }
            writer.finish();
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            // So that a power failure does not take the name away either.
            folder.force(true);
        }
    }

    /** Reads the file back, and records it when every explanation in it is what the trail vouches for. */
    private ArchivedMonthTable.Content record(YearMonth month, Path path) throws IOException, ArchiveRefusedException {
        ArchiveFile file = ArchiveFile.found(path)
                .filter(found -> found.month().equals(month))
                .orElseThrow(() -> ArchiveRefusedException.because(
                        "ファイル " + path + " はすでにあり、" + month + " の保管ファイルではありません。別の名前を指定してください。"));
        String sha256 = ArchiveFile.sha256(path);
        return session.transaction(() -> {
            long number = archives.nextNumber();
            MessageDigest hashes = LookupHash.sha256();
            Counter counter = new Counter();
            file.read(rows -> {
                requirePresent(month, rows, path);
                ArchiveSeals.Proof proof = prove(rows, seals);
                archives.insert(number, proof.rest());
                hashes.update(proof.rest().hashes());
                counter.add(rows.size());
                progress.accept(counter.count);
            });
            ArchivedMonthTable.Content content = new ArchivedMonthTable.Content(
                    number,
                    month,
                    file.name(),
                    sha256,
                    counter.count,
                    file.manifest().firstDecision(),
                    file.manifest().lastDecision(),
                    HexFormat.of().formatHex(hashes.digest()));
            archives.insert(content, userName, now(), seals.vouch(content, userName));
            return content;
        });
    }

    private void requirePresent(YearMonth month, List<ExplanationTable.Row> rows, Path path)
            throws ArchiveRefusedException {
        if (!areAllPresent(month, rows)) {
            throw ArchiveRefusedException.because("ファイル " + path + " には、データベースにない判定理由があります。別の名前を指定してください。");
        }
    }

    private boolean areAllPresent(YearMonth month, List<ExplanationTable.Row> rows) {
        List<Long> numbers =
                rows.stream().map(ExplanationTable.Row::decisionNumber).toList();
        return explanations.present(month, numbers).size() == rows.size();
    }

    /** @throws ArchiveRefusedException when an explanation, or what is left of its decision, was altered */
    static ArchiveSeals.Proof prove(List<ExplanationTable.Row> rows, ArchiveSeals seals)
            throws ArchiveRefusedException {
        ArchiveSeals.Proof proof = seals.prove(byNumber(rows));
        if (!proof.altered().isEmpty()) {
            throw ArchiveRefusedException.altered("監査証跡が証明するものと違う判定があります。何も変えていません。audit verify で確かめてください。判定"
                    + proof.altered().stream()
                            .limit(ALTERED_NAMED)
                            .map(String::valueOf)
                            .collect(Collectors.joining("、")));
        }
        return proof;
    }

    static SortedMap<Long, byte[]> byNumber(List<ExplanationTable.Row> rows) {
        SortedMap<Long, byte[]> byNumber = new TreeMap<>();
        rows.forEach(row -> byNumber.put(row.decisionNumber(), row.deflated()));
        return byNumber;
    }

    /**
     * Goes on after a call that had recorded its file.
     *
     * @return what is recorded; empty when the file is lost and everything is in the database, so that another can be written
     */
    private Optional<ArchivedMonthTable.Content> finish(ArchivedMonthTable.Row unfinished, Path file)
            throws IOException, ArchiveRefusedException {
        ArchivedMonthTable.Content recorded = unfinished.content();
        if (Files.isRegularFile(file) && ArchiveFile.sha256(file).equals(recorded.fileSha256())) {
            empty(recorded, ArchiveFile.open(file));
            return Optional.of(recorded);
        }
        if (!isAllInTheDatabase(recorded)) {
            throw ArchiveRefusedException.because("途中で止まった保管があります。続けるには、そのファイルを --out で指定してください: " + recorded.fileName()
                    + "(SHA-256 " + recorded.fileSha256() + ")");
        }
        session.transaction(() -> {
            archives.setReturned(recorded.number(), userName, now());
            seals.vouchReturned(recorded, userName);
            return recorded;
        });
        return Optional.empty();
    }

    private boolean isAllInTheDatabase(ArchivedMonthTable.Content recorded) {
        long present = 0;
        for (Optional<ArchivedMonthTable.Hashes> some = archives.next(recorded.number(), Long.MIN_VALUE);
                some.isPresent();
                some = archives.next(recorded.number(), some.get().firstNumber())) {
            present += explanations
                    .present(recorded.month(), ArchiveSeals.decisionNumbers(some.get()))
                    .size();
        }
        return present == recorded.decisions();
    }

    /** At once when the month has a partition of its own that holds nothing else; otherwise one explanation after the other. */
    private void empty(ArchivedMonthTable.Content recorded, ArchiveFile file)
            throws IOException, ArchiveRefusedException {
        Optional<String> partition = partitions.of(recorded.month());
        boolean emptied = partition.isPresent()
                && isAllInTheDatabase(recorded)
                && partitions.emptyIfItHolds(partition.get(), recorded.decisions());
        if (!emptied) {
            file.read(rows -> explanations.delete(
                    recorded.month(),
                    rows.stream().map(ExplanationTable.Row::decisionNumber).toList()));
        }
        archives.setEmptied(recorded.number(), now());
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static final class Counter {
        private long count;

        void add(int more) {
            count += more;
        }
    }
}
