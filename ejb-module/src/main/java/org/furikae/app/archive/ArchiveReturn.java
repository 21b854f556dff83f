package org.furikae.app.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.furikae.app.audit.ArchiveSeals;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.ExplanationTable;

/** Brings the explanations of a month back from their file. A call that was killed is called again. */
public final class ArchiveReturn {
    private final ArchiveSession session;
    private final String userName;
    private final LongConsumer progress;

    /**
     * @param connection that nobody else uses, without a transaction
     * @param userName who returns them, for record and audit entry
     * @param progress told from time to time how many explanations were worked on
     * @throws ArchiveRefusedException when another call is at work
     */
    public ArchiveReturn(Connection connection, String userName, LongConsumer progress) throws ArchiveRefusedException {
        this.session = ArchiveSession.on(connection);
        this.userName = userName;
        this.progress = progress;
    }

    /**
     * @return what was recorded when the file was written
     * @throws ArchiveRefusedException when the file is not one that is recorded, or was altered; nothing is changed then
     */
    public ArchivedMonthTable.Content from(Path path) throws IOException, ArchiveRefusedException {
        ArchiveFile file = ArchiveFile.open(path);
        ArchivedMonthTable archives = new ArchivedMonthTable(session.database());
        List<ArchivedMonthTable.Row> recorded = archives.inFile(ArchiveFile.sha256(path));
        if (recorded.isEmpty()) {
            throw ArchiveRefusedException.altered(
                    "ファイル " + path + " は、記録されたどの保管ファイルとも一致しません。書き換えられているか、別のデータベースのものです。");
        }
        ArchivedMonthTable.Row row = recorded.get(recorded.size() - 1);
        if (row.returnedAt().isPresent()) {
            return row.content();
        }
        ArchiveSeals seals = new ArchiveSeals(session.database());
        file.read(rows -> MonthArchive.prove(rows, seals));
        insert(file);
        session.transaction(() -> {
            archives.setReturned(
                    row.content().number(),
                    userName,
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
            seals.vouchReturned(row.content(), userName);
            return row;
        });
        return row.content();
    }

    /** Those that an earlier call brought back already stay. */
    private void insert(ArchiveFile file) throws IOException, ArchiveRefusedException {
        ExplanationTable explanations = new ExplanationTable(session.database());
        long[] done = new long[1];
        file.read(rows -> {
            Set<Long> present = new HashSet<>(explanations.present(
                    file.month(),
                    rows.stream().map(ExplanationTable.Row::decisionNumber).toList()));
            session.transaction(() -> {
                explanations.insert(rows.stream()
                        .filter(row -> !present.contains(row.decisionNumber()))
                        .toList());
                return rows;
            });
            done[0] += rows.size();
            progress.accept(done[0]);
        });
    }
}
