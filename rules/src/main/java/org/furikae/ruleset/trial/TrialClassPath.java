package org.furikae.ruleset.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a trial's process finds its classes. */
public final class TrialClassPath {
    /** The libraries of {@code rules}, by the beginnings of their names. A database driver or a server is none of them. */
    private static final Pattern NEEDED = Pattern.compile(
            "(rules|drools|kie|ecj|antlr|antlr4|javaparser|mvel2?|jackson|snakeyaml|asm|slf4j-api|slf4j-nop|commons-codec"
                    + "|xstream|mxparser|xmlpull)-.*\\.jar");

    private TrialClassPath() {}

    /** That of this program: for a command line or a test. */
    public static List<Path> ofThisProgram() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
    }

    /**
     * What a trial needs of a folder with the libraries of a larger program, such as {@code WEB-INF/lib}.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<Path> inFolder(Path libraries) throws IOException {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file ->
                            NEEDED.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
