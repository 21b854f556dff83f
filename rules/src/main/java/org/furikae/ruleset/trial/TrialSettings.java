package org.furikae.ruleset.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How processes for trials are started and held within bounds.
 *
 * @param java the program that starts a Java machine
 * @param classPath jars and folders with the product's rules, the engine and what they need; nothing else need be there
 * @param heapMegabytes the most memory that a trial's objects may take
 * @param atOnce the most processes at the same time
 * @param patience how long a trial waits for its turn
 * @param compiling processor time that starting and compiling may take, while no rule runs
 * @param stall processor time that one claim may take
 * @param longest time that a whole trial may take
 */
public record TrialSettings(
        Path java,
        List<Path> classPath,
        int heapMegabytes,
        int atOnce,
        Duration patience,
        Duration compiling,
        Duration stall,
        Duration longest) {
    private static final int USUAL_HEAP = 320;
    private static final int USUAL_AT_ONCE = 2;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);
    private static final Duration USUAL_COMPILING = Duration.ofSeconds(60);
    private static final Duration USUAL_STALL = Duration.ofMillis(1_200);
    private static final Duration USUAL_LONGEST = Duration.ofMinutes(10);

    public TrialSettings {
        classPath = List.copyOf(classPath);
        if (classPath.isEmpty() || heapMegabytes < 64 || atOnce < 1) {
            throw new IllegalArgumentException("a trial needs a class path, 64 MB and one process at least");
        }
    }

    /** Usual bounds, with the Java that runs this program. */
    public static TrialSettings with(List<Path> classPath) {
        return new TrialSettings(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                classPath,
                USUAL_HEAP,
                USUAL_AT_ONCE,
                USUAL_PATIENCE,
                USUAL_COMPILING,
                USUAL_STALL,
                USUAL_LONGEST);
    }

    public TrialSettings withAtOnce(int processes) {
        return new TrialSettings(java, classPath, heapMegabytes, processes, patience, compiling, stall, longest);
    }

    public TrialSettings withPatience(Duration longestWait) {
        return new TrialSettings(java, classPath, heapMegabytes, atOnce, longestWait, compiling, stall, longest);
    }

    /** The same with another program in the place of Java, and less time for it to start. */
    TrialSettings withJava(Path program, Duration starting) {
        return new TrialSettings(program, classPath, heapMegabytes, atOnce, patience, starting, stall, longest);
    }
}
