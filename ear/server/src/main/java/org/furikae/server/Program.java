package org.furikae.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of the program itself.
 *
 * @param folder holds furikae-server.jar with its libraries, payara-micro.jar, furikae.war and the command line
 */
public record Program(Path folder) {

    /** @throws ServerFailure when the launcher does not lie beside what it has to start */
    public static Program ofThisLauncher() throws ServerFailure {
        try {
            Path jar = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Program program = new Program(jar.getParent());
            for (Path needed : new Path[] {program.payaraMicro(), program.application(), program.commandLine()}) {
                if (!Files.isRegularFile(needed)) {
                    throw ServerFailure.fault("プログラムの一部がありません: " + needed + "。もう一度ビルドするか、配布物を丸ごと展開してください。");
                }
            }
            return program;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path payaraMicro() {
        return folder.resolve("payara-micro.jar");
    }

    public Path application() {
        return folder.resolve("furikae.war");
    }

    /** The command line, with which sample data is made. */
    public Path commandLine() {
        return folder.resolve("command-line").resolve("furikae-batch.jar");
    }

    /** The Java that runs the launcher runs its children, too. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
