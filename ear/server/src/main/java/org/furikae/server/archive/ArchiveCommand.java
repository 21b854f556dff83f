package org.furikae.server.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.LongConsumer;
import org.furikae.app.archive.ArchiveRefusedException;
import org.furikae.app.archive.ArchiveReturn;
import org.furikae.app.archive.MonthArchive;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StorageException;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;
import org.furikae.server.database.StoredDatabase;

/** {@code ./furikae archive} and {@code archive return}. */
public final class ArchiveCommand {
    private static final int DONE = 0;
    /** Something is not what the audit trail vouches for. */
    private static final int BROKEN = 1;

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int USER_NAME_LENGTH = 64;

    private final PrintStream out;
    private final ProgressLine progress;
    private final Map<String, String> environment;

    /** @param progress for what is under way, apart from the answer on {@code out} */
    public ArchiveCommand(PrintStream out, ProgressLine progress, Map<String, String> environment) {
        this.out = out;
        this.progress = progress;
        this.environment = environment;
    }

    /**
     * @return the exit status: 0 or 1
     * @throws ServerFailure with exit status 2 or 3
     */
    public int run(ArchiveArguments arguments) throws ServerFailure, IOException, InterruptedException {
        Path folder = arguments.file().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw ServerFailure.wrongCall("フォルダー " + folder + " がありません。作ってから、もう一度実行してください。");
        }
        try (StoredDatabase stored = new StoredDatabase(progress);
                Connection connection = StoredDatabase.connect(stored.open(arguments.data(), environment))) {
            requireArchives(connection);
            return arguments.month().isPresent()
                    ? archive(connection, arguments, arguments.month().get())
                    : bringBack(connection, arguments);
        } catch (ArchiveRefusedException e) {
            if (e.isTampering()) {
                out.println(e.getMessage());
                return BROKEN;
            }
            throw ServerFailure.wrongCall(e.getMessage());
        } catch (StorageException | SQLException e) {
            throw ServerFailure.fault("データベースが途中で応答しなかったか、ほかの処理が長く使っていました。失われたものはありません。もう一度実行すると続きから行います。", e);
        }
    }

    private static void requireArchives(Connection connection) throws ServerFailure {
        if (!new ArchivedMonthTable(new Database(Connections.within(connection))).exists()) {
            throw ServerFailure.wrongCall("このデータベースは、保管のない版のものか空です。一度 serve で起動して更新してから、もう一度実行してください。");
        }
    }

    private int archive(Connection connection, ArchiveArguments arguments, YearMonth month)
            throws IOException, ArchiveRefusedException {
        ArchivedMonthTable.Content archived = new MonthArchive(connection, userName(), shown("保管しています"))
                .archive(month, arguments.file(), YearMonth.now(JAPAN));
        out.println(String.format(
                "%s 診療分の判定理由 %,d件を保管しました: %s(%,dバイト)",
                month, archived.decisions(), arguments.file(), Files.size(arguments.file())));
        out.println("SHA-256: " + archived.fileSha256());
        out.println("判定理由はこのファイルだけにあります。個人情報を含みます。暗号化し、控えを取って保管してください。戻すには: ./furikae archive return --file ファイル");
        return DONE;
    }

    private int bringBack(Connection connection, ArchiveArguments arguments)
            throws IOException, ArchiveRefusedException {
        ArchivedMonthTable.Content returned =
                new ArchiveReturn(connection, userName(), shown("戻しています")).from(arguments.file());
        out.println(String.format("%s 診療分の判定理由 %,d件がデータベースに戻りました。", returned.month(), returned.decisions()));
        return DONE;
    }

    private LongConsumer shown(String what) {
        return done -> progress.show(what, String.format("%,d件", done));
    }

    /** The machine's user: whoever calls this has no account to log in to. */
    private static String userName() {
        String name = "os:" + System.getProperty("user.name");
        return name.substring(0, Math.min(USER_NAME_LENGTH, name.length()));
    }
}
