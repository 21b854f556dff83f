package org.furikae.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
public final class Folders {
    private Folders() {}

    /** Deletes the folder with all that is in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> content;
        try (Stream<Path> walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : content) {
            Files.delete(path);
        }
    }

    /** Copies the folder with all that is in it to a place where nothing is. */
    public static void copy(Path from, Path to) throws IOException {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(from)) {
            content = walk.toList();
        }
        for (Path path : content) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }
}
