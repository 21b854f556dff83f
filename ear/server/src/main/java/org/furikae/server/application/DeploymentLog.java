package org.furikae.server.application;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.server.ServerFailure;

/**
 * Reads in Payara's log whether this start's deployment failed. The server goes on without the application then and tells
 * nobody else.
 */
final class DeploymentLog {
    private static final String FAILURE = "Exception while loading the app";
    /** Up to the end of the line, or of the text inside a JSON object. */
    private static final Pattern WRONG_SETTING = Pattern.compile("設定の誤り: [^\\n\\\\\"]*");

    private final Path log;
    private final long begin;

    /** @param log the file as it is before the start */
    DeploymentLog(Path log) throws IOException {
        this.log = log;
        this.begin = Files.exists(log) ? Files.size(log) : 0;
    }

    /**
     * Why the deployment failed, if it did.
     *
     * @return what the application says about a wrong setting; otherwise only that it failed and where to read more
     */
    Optional<ServerFailure> failure() throws IOException {
        String added = added();
        if (!added.contains(FAILURE)) {
            return Optional.empty();
        }
        Matcher setting = WRONG_SETTING.matcher(added);
        return Optional.of(
                setting.find()
                        ? ServerFailure.wrongCall(setting.group())
                        : ServerFailure.fault("アプリケーションを配備できませんでした。記録を見てください: " + log));
    }

    private String added() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            // A file that is shorter than before was begun anew.
            long from = file.length() >= begin ? begin : 0;
            byte[] added = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(added);
            return new String(added, StandardCharsets.UTF_8);
        }
    }

    Path path() {
        return log;
    }
}
