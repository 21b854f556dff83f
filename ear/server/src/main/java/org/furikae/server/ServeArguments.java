package org.furikae.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What {@code serve} was asked for.
 *
 * @param port TCP port of the pages on 127.0.0.1, 1 to 65535
 * @param data folder that holds everything the server keeps, absolute
 * @param demo whether sample data and sample users are wanted
 */
public record ServeArguments(int port, Path data, boolean demo) {
    static final int DEFAULT_PORT = 8080;

    /**
     * @param arguments as typed, without the word {@code serve}
     * @param defaultData folder used when {@code --data} is absent
     * @throws ServerFailure with exit status 2, naming the argument that is wrong
     */
    public static ServeArguments parse(List<String> arguments, Path defaultData) throws ServerFailure {
        int port = DEFAULT_PORT;
        Path data = defaultData;
        boolean demo = false;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            String name = argument.startsWith("--") ? argument.replaceFirst("=.*", "") : argument;
            boolean joined = name.length() < argument.length();
            switch (name) {
                case "--port" -> port = port(ArgumentValue.of(argument, name, rest, usage()));
                case "--data" -> data = folder(ArgumentValue.of(argument, name, rest, usage()));
                case "--demo" -> {
                    if (joined) {
                        throw ServerFailure.wrongCall("--demo に値は付けられません。" + usage());
                    }
                    demo = true;
                }
                default -> throw ServerFailure.wrongCall("知らない引数です: " + argument + "\n" + usage());
            }
        }
        return new ServeArguments(port, data.toAbsolutePath().normalize(), demo);
    }

    static String usage() {
        return "使い方: ./furikae serve [--port 8080] [--data フォルダー] [--demo]";
    }

    private static int port(String text) throws ServerFailure {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw ServerFailure.wrongCall("--port は 1 から 65535 までの数字で指定してください: " + text);
    }

    private static Path folder(String text) throws ServerFailure {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw ServerFailure.wrongCall("--data はフォルダーの名前で指定してください: " + text);
        }
    }
}
