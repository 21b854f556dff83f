package org.furikae.app.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.furikae.app.audit.ArchiveSeals;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.Database;

/** Holds explanations in archive files against the seals of their decisions. */
public final class ArchiveCheck {
    private final Database database;

    public ArchiveCheck(Database database) {
        this.database = database;
    }

    /**
     * What a file proved to be.
     *
     * @param recorded the archive that the file is; empty when it is none that is recorded, whole or not
     * @param decisions that are, with the file's explanations, what the trail vouches for
     * @param altered numbers of those that are not
     */
    public record Checked(
            Path file, Optional<ArchivedMonthTable.Content> recorded, long decisions, List<Long> altered) {
        public boolean isIntact() {
            return recorded.isPresent()
                    && altered.isEmpty()
                    && decisions == recorded.get().decisions();
        }
    }

    /** A file, or every archive in a folder. */
    public List<Checked> check(Path fileOrFolder) throws IOException, ArchiveRefusedException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(checkFile(ArchiveFile.open(fileOrFolder)));
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(fileOrFolder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Checked> checked = new ArrayList<>();
        for (Path path : files) {
            Optional<ArchiveFile> file = ArchiveFile.found(path);
            if (file.isPresent()) {
                checked.add(checkFile(file.get()));
            }
        }
        return checked;
    }

    private Checked checkFile(ArchiveFile file) throws IOException, ArchiveRefusedException {
        Optional<ArchivedMonthTable.Content> recorded = new ArchivedMonthTable(database)
                .inFile(ArchiveFile.sha256(file.path())).stream()
                        .map(ArchivedMonthTable.Row::content)
                        .findFirst();
        if (recorded.isEmpty()) {
            return new Checked(file.path(), recorded, 0, List.of());
        }
        ArchiveSeals seals = new ArchiveSeals(database);
        List<Long> altered = new ArrayList<>();
        long[] decisions = new long[1];
        file.read(rows -> {
            List<Long> some = seals.prove(MonthArchive.byNumber(rows)).altered();
            altered.addAll(some);
            decisions[0] += rows.size() - some.size();
        });
        return new Checked(file.path(), recorded, decisions[0], List.copyOf(altered));
    }
}
