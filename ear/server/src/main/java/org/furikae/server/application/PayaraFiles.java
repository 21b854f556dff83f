package org.furikae.server.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import org.furikae.server.ChildProcess;
import org.furikae.server.DataFolder;
import org.furikae.server.Folders;
import org.furikae.server.LogFormat;
import org.furikae.server.Program;

/** What Payara Micro needs on disk: its libraries, unpacked once for each version, and its settings, written at each start. */
final class PayaraFiles {
    /** The scheme that a proxy says it was called with makes cookies secure and addresses begin with https. */
    private static final String SETTINGS = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.scheme-mapping=X-Forwarded-Proto
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.http2-enabled=false
            """;

    private static final String REQUEST_THREADS =
            "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=%d\n";

    private final DataFolder folder;

    PayaraFiles(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Unpacked, Payara starts quicker. What an earlier run left in its folder is put back to how it was unpacked: Payara would
     * deploy the application that it remembers, and then ours once more.
     *
     * @return the jar that starts the unpacked server
     */
    Path launcher(Path payaraMicro) throws IOException, InterruptedException {
        Path complete = folder.cache().resolve("payara-micro-" + version(payaraMicro));
        Path unpackedSettings = complete.resolve("config.unpacked");
        if (!Files.exists(unpackedSettings)) {
            unpack(payaraMicro, complete);
            Files.move(complete.resolve("config"), unpackedSettings);
        }
        for (String left : List.of("config", "applications", "generated", "autodeploy", "logs")) {
            Folders.delete(complete.resolve(left));
        }
        Folders.copy(unpackedSettings, complete.resolve("config"));
        return complete.resolve("launch-micro.jar");
    }

    private void unpack(Path payaraMicro, Path target) throws IOException, InterruptedException {
        Folders.delete(target);
        Path output = folder.log().resolve("unpack.log");
        int status = ChildProcess.run(
                new ProcessBuilder(
                        Program.java(),
                        "-jar",
                        payaraMicro.toString(),
                        "--rootdir",
                        target.toString(),
                        "--outputlauncher"),
                output);
        if (status != 0) {
            throw new IOException("Payara Micro could not be unpacked, see " + output);
        }
    }

    private static String version(Path payaraMicro) throws IOException {
        try (JarFile jar = new JarFile(payaraMicro.toFile())) {
            String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
            return (version == null ? "" : version + "-") + Files.size(payaraMicro);
        }
    }

    /**
     * Listen on the loopback address only, and do not tell the world which server this is.
     *
     * @param requestThreads requests worked on at the same time; empty for Payara's own number
     */
    Path settings(Optional<Integer> requestThreads) throws IOException {
        String threads = requestThreads.map(REQUEST_THREADS::formatted).orElse("");
        return Files.writeString(folder.temporary().resolve("settings.txt"), SETTINGS + threads);
    }

    /**
     * Ten files of ten megabytes.
     *
     * @param format of their entries
     */
    Path logging(LogFormat format) throws IOException {
        String properties = String.join(
                "\n",
                List.of(
                        "handlers=java.util.logging.FileHandler",
                        "java.util.logging.FileHandler.pattern="
                                + folder.log().toString().replace("%", "%%") + "/server.%g.log",
                        "java.util.logging.FileHandler.limit=10000000",
                        "java.util.logging.FileHandler.count=10",
                        "java.util.logging.FileHandler.append=true",
                        "java.util.logging.FileHandler.encoding=UTF-8",
                        "java.util.logging.FileHandler.formatter=" + format.formatter(),
                        "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n",
                        ".level=INFO",
                        // The folders of rules say their phase, not their package; Drools would warn of each.
                        "org.drools.compiler.kie.builder.level=SEVERE",
                        "fish.payara.nucleus.util.level=WARNING",
                        "org.glassfish.admin.mbeanserver.level=WARNING",
                        "javax.enterprise.system.tools.deployment.dol.level=WARNING",
                        ""));
        return Files.writeString(folder.temporary().resolve("logging.properties"), properties);
    }
}
