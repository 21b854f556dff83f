package org.furikae.harness.chaos;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.furikae.harness.RunningServer;

/** What is done to a server at work. */
enum Fault {
    DATABASE_KILLED {
        @Override
        void strike(Site site, Optional<SmallDisk> disk) throws IOException {
            site.server().database().destroyForcibly();
        }
    },
    APPLICATION_KILLED {
        @Override
        void strike(Site site, Optional<SmallDisk> disk) throws IOException, InterruptedException {
            site.server().application().destroyForcibly();
            site.startAgainAfter(APPLICATION_GONE);
        }
    },
    EVERYTHING_KILLED {
        @Override
        void strike(Site site, Optional<SmallDisk> disk) throws IOException, InterruptedException {
            RunningServer server = site.server();
            ProcessHandle database = server.database();
            ProcessHandle application = server.application();
            server.launcher().destroyForcibly();
            application.destroyForcibly();
            database.destroyForcibly();
            application.onExit().join();
            database.onExit().join();
            site.startAgain();
        }
    },
    /** As an administrator stops it. */
    STOPPED {
        @Override
        void strike(Site site, Optional<SmallDisk> disk) throws IOException, InterruptedException {
            site.server().launcher().destroy();
            site.startAgainAfter(STOPPED_IN_ORDER);
        }
    },
    /** Neither answers nor breaks off, as on a disk that hangs. */
    DATABASE_STANDS_STILL {
        @Override
        void strike(Site site, Optional<SmallDisk> disk) throws IOException, InterruptedException {
            long database = site.server().database().pid();
            signal("STOP", database);
            TimeUnit.SECONDS.sleep(STILL_SECONDS);
            signal("CONT", database);
        }
    },
    DISK_FULL {
        @Override
        void strike(Site site, Optional<SmallDisk> disk) throws IOException, InterruptedException {
            disk.orElseThrow().fill(STILL_SECONDS);
        }
    };

    private static final int STILL_SECONDS = 4;
    private static final int STOPPED_IN_ORDER = 0;
    private static final int APPLICATION_GONE = 3;

    /** Does it, and ends with a server that works or comes back by itself. */
    abstract void strike(Site site, Optional<SmallDisk> disk) throws IOException, InterruptedException;

    private static void signal(String name, long process) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("kill -" + name + " ended with " + status);
        }
    }
}
