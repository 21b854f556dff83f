package org.furikae.batch;

import java.io.IOException;
import java.util.List;

/** One thing that the command line does. */
interface Command {
    /** The first word of the call. */
    String name();

    /** How to call it and what it does, for {@code help}; Japanese, several lines. */
    String help();

    /**
     * @param arguments the words after the name
     * @throws WrongCall when the call or a file cannot be understood; nothing was written
     * @throws IOException when a file cannot be written
     */
    ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException;
}
