package org.furikae.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * The folder under {@code --data}: everything the server keeps, readable by its owner only and used by one server at a
 * time. The lock is the operating system's, so that it ends with the process however that dies.
 */
public final class DataFolder implements AutoCloseable {
    private static final String RESTORE_UNDER_WAY = "restore-under-way";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** @throws ServerFailure when the folder cannot be used, another server is using it, or a restore into it was not finished */
    public static DataFolder open(Path root) throws ServerFailure {
        if (Files.exists(root.resolve(RESTORE_UNDER_WAY))) {
            throw ServerFailure.wrongCall(
                    "データフォルダー " + root + " への復元が途中です。復元が動いていなければ、フォルダーを空にして restore をもう一度実行してください。");
        }
        return locked(root);
    }

    /**
     * A folder that a back-up is restored into. Until {@link #restored} nobody can open it: half of the data would look like all of it.
     *
     * @throws ServerFailure when there is anything in it
     */
    public static DataFolder forRestore(Path root) throws ServerFailure {
        try {
            if (Files.exists(root) && !isEmpty(root)) {
                throw ServerFailure.wrongCall("フォルダー " + root + " は空ではありません。復元は、ない名前か空のフォルダーにだけできます。--data で指定してください。");
            }
            DataFolder folder = locked(root);
            Files.createFile(folder.root.resolve(RESTORE_UNDER_WAY));
            return folder;
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /** Says that the restore is complete. */
    public void restored() throws IOException {
        Files.delete(root.resolve(RESTORE_UNDER_WAY));
    }

    private static DataFolder locked(Path root) throws ServerFailure {
        try {
            Files.createDirectories(root);
            protect(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String owner = content(channel);
                channel.close();
                throw ServerFailure.wrongCall(
                        "データフォルダー " + root + " は別のサーバー(プロセス番号 " + owner + ")が使用中です。そちらを止めるか、--data で別のフォルダーを指定してください。");
            }
            channel.truncate(0)
                    .write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(root.toRealPath(), channel);
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static ServerFailure unwritable(Path root, IOException cause) {
        return ServerFailure.wrongCall("データフォルダー " + root + " に書き込めません。場所と権限を確かめてください。("
                + cause.getClass().getSimpleName() + ")");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    private static void protect(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    public Path root() {
        return root;
    }

    /** What can be made again from the program: unpacked MariaDB and Payara. */
    public Path cache() throws IOException {
        return made("cache");
    }

    public Path database() throws IOException {
        return made("database");
    }

    public Path log() throws IOException {
        return made("log");
    }

    /** Files needed only while a start or a load is under way. */
    public Path temporary() throws IOException {
        return made("temporary");
    }

    private Path made(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        protect(folder);
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
