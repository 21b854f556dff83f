package org.furikae.harness.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.furikae.harness.Work;

/** A file system in memory, small enough to be filled. Only the administrator of a machine can mount one. */
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=4g";
    private static final int PIECE = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** On a work folder of this name. Empty where this account or this machine may not mount one. */
    static Optional<SmallDisk> mount(String name) throws IOException, InterruptedException {
        // Still there when an earlier run was broken off.
        called("umount", Work.file(name).toString());
        Path folder = Work.empty(name);
        return called("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    /** Takes all the space that is left, for so long. */
    void fill(int seconds) throws IOException, InterruptedException {
        Path filler = folder.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] piece = new byte[PIECE];
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            TimeUnit.SECONDS.sleep(seconds);
        } finally {
            Files.delete(filler);
        }
    }

    private static boolean called(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            called("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
