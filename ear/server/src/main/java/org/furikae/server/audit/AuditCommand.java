package org.furikae.server.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.furikae.app.archive.ArchiveCheck;
import org.furikae.app.archive.ArchiveRefusedException;
import org.furikae.app.audit.AuditExport;
import org.furikae.app.audit.AuditFilter;
import org.furikae.app.audit.AuditHead;
import org.furikae.app.audit.AuditReport;
import org.furikae.app.audit.AuditVerifier;
import org.furikae.app.audit.NotedHeads;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StorageException;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;

/** {@code ./furikae audit verify} and {@code audit export}. */
public final class AuditCommand {
    /** Nothing was altered, or everything was exported. */
    static final int DONE = 0;
    /** Something was altered, removed or added. */
    static final int BROKEN = 1;

    private final PrintStream out;
    private final ProgressLine progress;
    private final Map<String, String> environment;

    /** @param progress for what is under way, apart from the answer on {@code out} */
    public AuditCommand(PrintStream out, ProgressLine progress, Map<String, String> environment) {
        this.out = out;
        this.progress = progress;
        this.environment = environment;
    }

    /**
     * @param words as typed, without the word {@code audit}
     * @return the exit status: 0 or 1
     * @throws ServerFailure with exit status 2 or 3
     */
    public int run(List<String> words, Path defaultData) throws ServerFailure, IOException, InterruptedException {
        AuditArguments arguments = AuditArguments.parse(words, defaultData);
        try (AuditDatabase opened = new AuditDatabase(progress)) {
            Database database = opened.open(arguments.data(), environment);
            return arguments.out().isPresent()
                    ? export(database, arguments, arguments.out().get())
                    : verify(database, arguments);
        } catch (StorageException e) {
            throw ServerFailure.fault("データベースを読めませんでした。動いているか確かめて、もう一度実行してください。", e);
        }
    }

    private int verify(Database database, AuditArguments arguments) throws IOException, ServerFailure {
        List<String> noted = new ArrayList<>(new NotedHeads(arguments.data()).hashes());
        arguments.head().ifPresent(noted::add);
        progress.show("確かめています");
        AuditReport report = new AuditVerifier(database)
                .verify(noted, done -> progress.show("確かめています", String.format("%,d件", done)));
        ReportText.lines(report).forEach(out::println);
        boolean archivesIntact = checkArchives(database, arguments.archives());
        return report.isIntact() && archivesIntact ? DONE : BROKEN;
    }

    /** Whether every file named is the archive that is recorded, and holds what the trail vouches for. */
    private boolean checkArchives(Database database, List<Path> archives) throws IOException, ServerFailure {
        boolean intact = true;
        for (Path fileOrFolder : archives) {
            progress.show("保管ファイルを確かめています");
            try {
                List<ArchiveCheck.Checked> files = new ArchiveCheck(database).check(fileOrFolder);
                if (files.isEmpty()) {
                    out.println("フォルダー " + fileOrFolder + " に保管ファイルはありません。");
                    intact = false;
                }
                for (ArchiveCheck.Checked checked : files) {
                    out.println(line(checked));
                    intact &= checked.isIntact();
                }
            } catch (ArchiveRefusedException e) {
                if (!e.isTampering()) {
                    throw ServerFailure.wrongCall(e.getMessage());
                }
                out.println(e.getMessage());
                intact = false;
            }
        }
        return intact;
    }

    private static String line(ArchiveCheck.Checked checked) {
        if (checked.recorded().isEmpty()) {
            return "保管ファイル " + checked.file() + ": 記録されたどの保管とも一致しません。書き換えられているか、別のデータベースのものです。";
        }
        String month = checked.recorded().get().month() + " 診療分";
        return checked.isIntact()
                ? String.format("保管ファイル %s: %s、判定理由まで変わっていない判定 %,d件", checked.file(), month, checked.decisions())
                : String.format(
                        "保管ファイル %s: %s、判定か判定理由が書き換えられています。判定%s",
                        checked.file(),
                        month,
                        checked.altered().stream()
                                .limit(10)
                                .map(String::valueOf)
                                .collect(Collectors.joining("、")));
    }

    /** The file appears when it is complete. */
    private int export(Database database, AuditArguments arguments, Path file) throws ServerFailure, IOException {
        Path target = file.toAbsolutePath();
        if (!Files.isDirectory(target.getParent())) {
            throw ServerFailure.wrongCall("フォルダー " + target.getParent() + " がありません。作ってから、もう一度実行してください。");
        }
        progress.show("書き出しています");
        Path draft =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".draft");
        try {
            AuditHead head;
            try (OutputStream stream = Files.newOutputStream(draft)) {
                head = new AuditExport(database).write(AuditFilter.ALL, arguments.format(), stream);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            out.println("監査証跡 " + String.format("%,d", head.number()) + "件を書き出しました: " + file);
            out.println("最後の記録: " + head.number() + " " + head.hash());
        } finally {
            Files.deleteIfExists(draft);
        }
        return DONE;
    }
}
