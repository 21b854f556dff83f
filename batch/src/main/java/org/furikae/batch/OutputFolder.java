package org.furikae.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of {@code --out}. Files are made in a hidden folder beside it and moved in at the very end, so that a call that
 * fails leaves the folder as it was.
 */
final class OutputFolder implements AutoCloseable {
    private final Path target;
    private final Path workshop;
    private final Thread cleaner = new Thread(this::removeWorkshop);

    private OutputFolder(Path target, Path workshop) {
        this.target = target;
        this.workshop = workshop;
    }

    /** @throws WrongCall when there is no such folder and none can be made */
    static OutputFolder prepare(String out) throws WrongCall {
        Path target = InputFiles.path("out", out).toAbsolutePath().normalize();
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new WrongCall("「--out " + out + "」はファイルです。フォルダーを指定してください。");
        }
        Path existing = target;
        while (existing != null && !Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        Path beside = existing == null || !existing.equals(target) || target.getParent() == null
                ? existing
                : target.getParent();
        if (beside == null || !Files.isWritable(existing)) {
            throw new WrongCall("「--out " + out + "」には書き込めません。書き込めるフォルダーを指定してください。");
        }
        try {
            OutputFolder folder = new OutputFolder(target, workshop(beside, existing));
            Runtime.getRuntime().addShutdownHook(folder.cleaner);
            return folder;
        } catch (IOException e) {
            throw new WrongCall("「--out " + out + "」には書き込めません。書き込めるフォルダーを指定してください。", e);
        }
    }

    private static Path workshop(Path beside, Path existing) throws IOException {
        return Files.createTempDirectory(Files.isWritable(beside) ? beside : existing, ".furikae-");
    }

    /** The folder in which files are made. */
    Path folder() {
        return workshop;
    }

    /** A file to be written. */
    Path file(String name) {
        return workshop.resolve(name);
    }

    /** Moves all files to the target; files of the same name there are replaced, others stay. */
    void publish() throws IOException {
        Files.createDirectories(target);
        for (Path file : files()) {
            Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        removeWorkshop();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException shuttingDown) {
            // the hook runs already and finds nothing left to do
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(workshop)) {
            return files.sorted().toList();
        }
    }

    private void removeWorkshop() {
        if (!Files.isDirectory(workshop)) {
            return;
        }
        try (Stream<Path> files = Files.walk(workshop)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What cannot be removed stays hidden beside the target; the results themselves are not touched by it.
            System.getLogger(OutputFolder.class.getName()).log(System.Logger.Level.DEBUG, "not removed", e);
        }
    }
}
