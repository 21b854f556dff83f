package org.furikae.batch.bench;

import java.io.IOException;
import java.util.OptionalDouble;

/** Work of one kind whose speed is measured. */
public interface Benchmark {
    /** The word by which a call names it. */
    String name();

    /** What is measured, in one Japanese line. */
    String subject();

    /** What is counted: {@code claims}, {@code rows}. */
    String unit();

    /** Units per second that the product promises; empty when it promises none. */
    OptionalDouble bar();

    /**
     * Makes ready what the rounds need, outside of the measured time.
     *
     * @param quick for a first impression: less work in a round
     */
    Rounds prepare(boolean quick) throws IOException;

    /** The same work again and again. */
    interface Rounds extends AutoCloseable {
        /** Does the work once. @return how many units it were */
        long round() throws IOException;

        @Override
        void close() throws IOException;
    }
}
