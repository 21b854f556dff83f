package org.furikae.testdata.hostile;

import java.io.IOException;

/**
 * A file that is broken, or made to do harm.
 *
 * @param name under which somebody hands it in
 * @param content made anew at each call: some are large
 */
record HostileFile(String name, Content content) {
    /** Makes the bytes of a file. */
    @FunctionalInterface
    interface Content {
        byte[] bytes() throws IOException;
    }
}
