package org.furikae.harness.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Work of one kind whose speed is measured. */
public interface Benchmark {
    /** The word by which a call names it. */
    String name();

    /** What is measured, in one Japanese line. */
    String subject();

    /** Does the work as often as it takes to tell a median. */
    List<Figure> measure(Bench bench) throws IOException, InterruptedException, SQLException;
}
