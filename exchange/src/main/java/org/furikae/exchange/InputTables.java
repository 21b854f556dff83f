package org.furikae.exchange;

import static org.furikae.exchange.UnreadableFile.Reason.TOO_LARGE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file taken apart into sheets: one for a csv file. */
interface InputTables extends Closeable {
    /**
     * Opens a workbook or csv file.
     *
     * @param fileName the name that the user gave it
     */
    static InputTables open(Path file, String fileName, Limits limits) throws IOException, UnreadableFile {
        if (Files.size(file) > limits.fileBytes()) {
            throw new UnreadableFile(
                    TOO_LARGE, "ファイルが大きすぎます（上限" + (limits.fileBytes() >> 20) + "MB）。ファイルを分けて取り込んでください");
        }
        return switch (FileType.of(file, fileName)) {
            case WORKBOOK -> Workbook.open(file, limits);
            case CSV -> CsvTables.open(file);
        };
    }

    /** Names of the sheets in order; an empty name for a csv file. */
    List<String> sheets();

    /** The rows of the sheet at this position, from its first row on. */
    RowSource rows(int sheet) throws IOException, UnreadableFile;
}
