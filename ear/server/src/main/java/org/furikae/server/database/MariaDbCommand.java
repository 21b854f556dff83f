package org.furikae.server.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How mariadbd is called.
 *
 * @param program its unpacked files
 * @param data its tables
 * @param temporary where it sorts what does not fit in memory
 * @param port on the loopback address
 */
record MariaDbCommand(Path program, Path data, Path temporary, int port) {
    private static final String PORT = "--port=";
    private static final long MEBIBYTE = 1024 * 1024;

    /** The argument that only a mariadbd on these tables carries. */
    String marker() {
        return marker(data);
    }

    private static String marker(Path data) {
        return "--datadir=" + data;
    }

    /** The port of the mariadbd that runs on these tables; empty when none does. */
    static Optional<Integer> runningPort(Path data) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream())
                .map(Arrays::asList)
                .filter(arguments -> arguments.contains(marker(data)))
                .flatMap(arguments -> arguments.stream()
                        .filter(argument -> argument.startsWith(PORT))
                        .map(argument -> Integer.valueOf(argument.substring(PORT.length()))))
                .findFirst();
    }

    /** @param more arguments for this start only */
    List<String> line(List<String> more) {
        List<String> line = new ArrayList<>(List.of(
                program.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                marker(),
                "--basedir=" + program,
                "--lc-messages-dir=" + program.resolve("share"),
                "--tmpdir=" + temporary,
                // Relative to the data folder: a whole path may be longer than the 107 bytes of a socket address.
                "--socket=mariadbd.sock",
                "--bind-address=127.0.0.1",
                PORT + port,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_nopad_bin",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPool(),
                "--innodb-log-file-size=256M",
                "--max-allowed-packet=64M",
                "--local-infile=1"));
        if ("root".equals(System.getProperty("user.name"))) {
            line.add("--user=root");
        }
        line.addAll(more);
        return line;
    }

    /** An eighth of the machine's memory in bytes, between 256 MiB and 2 GiB. */
    private static long bufferPool() {
        long memory = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return Math.max(256 * MEBIBYTE, Math.min(2048 * MEBIBYTE, memory / 8 / MEBIBYTE * MEBIBYTE));
    }
}
