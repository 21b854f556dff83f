package org.furikae.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.furikae.proration.Pool;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationRun;

/** A proration to write, handed over pool by pool and line by line, so that nobody has to hold all of it. */
public interface ProrationSource {
    /** Takes one after the other. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(T value) throws IOException;
    }

    String runId();

    /** The methods used, by date, each once. */
    List<ProrationMethod> methods();

    /** Passes on the pools in the order of their keys; of their claims only the amounts count. */
    void pools(Sink<ProratedPool> sink) throws IOException;

    /** Passes on the claims by id, those taken back after the others. */
    void lines(Sink<ProratedLine> sink) throws IOException;

    /** A run in memory. */
    static ProrationSource of(ProrationRun run) {
        return new ProrationSource() {
            @Override
            public String runId() {
                return run.runId();
            }

            @Override
            public List<ProrationMethod> methods() {
                return run.methods();
            }

            @Override
            public void pools(Sink<ProratedPool> sink) throws IOException {
                for (ProratedPool prorated : run.pools()) {
                    sink.accept(prorated);
                }
            }

            @Override
            public void lines(Sink<ProratedLine> sink) throws IOException {
                List<ProratedLine> lines = new ArrayList<>();
                for (ProratedPool prorated : run.pools()) {
                    Pool pool = prorated.pool();
                    pool.claims()
                            .forEach(claim -> lines.add(new ProratedLine(
                                    claim.claimId(), claim.amount(), pool.key(), pool.method(), Optional.empty())));
                }
                lines.sort(Comparator.comparing(ProratedLine::claimId));
                for (ProratedLine line : lines) {
                    sink.accept(line);
                }
            }
        };
    }
}
