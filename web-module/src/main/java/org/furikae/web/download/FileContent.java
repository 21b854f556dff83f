package org.furikae.web.download;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The bytes of a file, written while they are sent.
 *
 * @param <E> how it may be refused
 */
@FunctionalInterface
public interface FileContent<E extends Exception> {
    void writeTo(OutputStream out) throws IOException, E;
}
