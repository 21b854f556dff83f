package org.furikae.server.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.furikae.server.ServerFailure;

/**
 * What {@code backup} or {@code restore} was asked for.
 *
 * @param file of the back-up, absolute
 * @param data folder that holds everything the server keeps, absolute
 */
public record BackupArguments(Path file, Path data) {

    /**
     * @param command {@code backup} or {@code restore}
     * @param arguments as typed after it
     * @param defaultData folder used when {@code --data} is absent
     * @throws ServerFailure with exit status 2, naming what is wrong
     */
    public static BackupArguments parse(String command, List<String> arguments, Path defaultData) throws ServerFailure {
        String usage = "使い方: ./furikae " + command + " ファイル [--data フォルダー]";
        Path data = defaultData;
        Optional<Path> file = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            if (argument.equals("--data") || argument.startsWith("--data=")) {
                data = path(value(argument, rest, usage), usage);
            } else if (argument.startsWith("-") || argument.isBlank()) {
                throw ServerFailure.wrongCall("知らない引数です: " + argument + "\n" + usage);
            } else if (file.isPresent()) {
                throw ServerFailure.wrongCall("ファイルは 1 つだけ指定してください。\n" + usage);
            } else {
                file = Optional.of(path(argument, usage));
            }
        }
        Path named = file.orElseThrow(() -> ServerFailure.wrongCall("バックアップのファイルを指定してください。\n" + usage));
        return new BackupArguments(absolute(named), absolute(data));
    }

    private static String value(String argument, Iterator<String> rest, String usage) throws ServerFailure {
        String value = argument.startsWith("--data=")
                ? argument.substring("--data=".length())
                : rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw ServerFailure.wrongCall("--data の値がありません。\n" + usage);
        }
        return value;
    }

    private static Path path(String text, String usage) throws ServerFailure {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw ServerFailure.wrongCall("ファイルかフォルダーの名前として読めません: " + text + "\n" + usage);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
