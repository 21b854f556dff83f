package org.furikae.testdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists beside this class: one entry per line, fields separated by spaces, {@code #} begins a comment line. */
final class WordList {
    private WordList() {}

    static List<List<String>> lines(String name) {
        try (InputStream stream = WordList.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words of a list, whatever the lines. */
    static List<String> words(String name) {
        return lines(name).stream().flatMap(List::stream).toList();
    }
}
