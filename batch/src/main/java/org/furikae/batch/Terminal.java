package org.furikae.batch;

import java.io.PrintStream;
import java.time.Clock;

/**
 * Where a call writes to and what day it is there.
 *
 * @param out for results only; its last line is the summary
 * @param err for messages to people
 * @param showsProgress whether {@code err} is a terminal, where one line may be written over and over
 * @param clock the day of the user's calendar, and how long a call took
 */
record Terminal(PrintStream out, PrintStream err, boolean showsProgress, Clock clock) {}
