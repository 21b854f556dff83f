package org.furikae.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;

/** Values of the launcher's arguments, written {@code --name value} or {@code --name=value}. */
public final class ArgumentValue {
    private ArgumentValue() {}

    /**
     * @param argument as typed
     * @param name of the argument, with which {@code argument} begins
     * @param rest the arguments after it, of which the value is taken when it stands by itself
     * @param usage added to what is said when there is no value
     */
    public static String of(String argument, String name, Iterator<String> rest, String usage) throws ServerFailure {
        String value = "";
        if (argument.length() > name.length()) {
            value = argument.substring(name.length() + 1);
        } else if (rest.hasNext()) {
            value = rest.next();
        }
        if (value.isBlank() || value.startsWith("--")) {
            throw ServerFailure.wrongCall(name + " の値がありません。\n" + usage);
        }
        return value;
    }

    /** The same for the name of a file or folder. */
    public static Path path(String name, String text, String usage) throws ServerFailure {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw ServerFailure.wrongCall(name + " はファイルの名前で指定してください: " + text + "\n" + usage);
        }
    }
}
