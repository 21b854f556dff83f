package org.furikae.server.archive;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.furikae.server.ArgumentValue;
import org.furikae.server.ServerFailure;

/**
 * What {@code archive} was asked for.
 *
 * @param month treatment month to archive; empty to return one
 * @param file to write, or to read back, absolute
 * @param data folder that holds everything the server keeps, absolute
 */
public record ArchiveArguments(Optional<YearMonth> month, Path file, Path data) {
    static final String USAGE = """
            使い方: ./furikae archive --month 年-月 --out ファイル [--data フォルダー]
                    ./furikae archive return --file ファイル [--data フォルダー]""";

    /**
     * @param arguments as typed, without the word {@code archive}
     * @throws ServerFailure with exit status 2, naming what is wrong
     */
    public static ArchiveArguments parse(List<String> arguments, Path defaultData) throws ServerFailure {
        boolean returning = !arguments.isEmpty() && arguments.get(0).equals("return");
        Path data = defaultData;
        Optional<YearMonth> month = Optional.empty();
        Optional<Path> file = Optional.empty();
        String fileName = returning ? "--file" : "--out";
        Iterator<String> rest =
                arguments.subList(returning ? 1 : 0, arguments.size()).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            String name = argument.replaceFirst("=.*", "");
            if (name.equals("--data")) {
                data = ArgumentValue.path(name, ArgumentValue.of(argument, name, rest, USAGE), USAGE);
            } else if (name.equals(fileName)) {
                file = Optional.of(ArgumentValue.path(name, ArgumentValue.of(argument, name, rest, USAGE), USAGE));
            } else if (name.equals("--month") && !returning) {
                month = Optional.of(month(ArgumentValue.of(argument, name, rest, USAGE)));
            } else {
                throw wrong("知らない引数です: " + argument);
            }
        }
        if (month.isEmpty() && !returning) {
            throw wrong("--month で診療月を指定してください(例: --month 2025-03)。");
        }
        Path named = file.orElseThrow(() -> wrong(fileName + " で保管ファイルを指定してください。"));
        return new ArchiveArguments(month, absolute(named), absolute(data));
    }

    private static YearMonth month(String text) throws ServerFailure {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            throw wrong("--month は 2025-03 の形で指定してください: " + text);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static ServerFailure wrong(String what) {
        return ServerFailure.wrongCall(what + "\n" + USAGE);
    }
}
