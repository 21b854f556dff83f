package org.furikae.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.furikae.exchange.UnreadableFile;

/** Finds the files that a call names. */
final class InputFiles {
    private InputFiles() {}

    static Path path(String option, String text) throws WrongCall {
        return pathOf("--" + option + " " + text, text);
    }

    private static Path pathOf(String call, String text) throws WrongCall {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new WrongCall("「" + call + "」はファイル名として使えません。名前を確かめてください。", e);
        }
    }

    /** A file that is there and can be read. */
    static Path readable(String option, String text) throws WrongCall {
        return readableCall("--" + option + " " + text, text);
    }

    /** The same, named by {@code call} in messages. */
    static Path readableCall(String call, String text) throws WrongCall {
        Path file = pathOf(call, text);
        String named = "「" + call + "」";
        if (!Files.exists(file)) {
            throw new WrongCall(named + "のファイルがありません。場所と名前を確かめてください。");
        }
        if (Files.isDirectory(file)) {
            throw new WrongCall(named + "はフォルダーです。.xlsx か .csv のファイルを指定してください。");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new WrongCall(named + "は読めません。読み取りの権限を確かめてください。");
        }
        return file;
    }

    /** @param call the option and the name as given */
    static WrongCall unreadable(String call, UnreadableFile cause) {
        return new WrongCall("「" + call + "」を読めません。" + cause.getMessage() + "。", cause);
    }

    /** The same where reading itself failed. */
    static WrongCall unreadable(String call, IOException cause) {
        return new WrongCall("「" + call + "」を読めません。ファイルが壊れていないか、読み取りの権限があるか確かめてください。", cause);
    }
}
