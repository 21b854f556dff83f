package org.furikae.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.furikae.claim.Claim;
import org.furikae.decision.Decision;
import org.furikae.decision.Reconciler;
import org.furikae.decision.Submission;
import org.furikae.exchange.DecidedClaim;
import org.furikae.exchange.ResultWriter;
import org.furikae.exchange.TableKind;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.proration.PaymentResult;
import org.furikae.registration.memory.InMemoryRegister;

/** Decides the claims of one call: reads the tables, asks the rules in several threads, writes the results. */
final class Reconciliation {
    private static final int CHUNK = 500;

    private final ReconcileCall call;
    private final LoadingRules<Reconciler> rules;
    private final InputSet inputs;
    private final Terminal terminal;
    private final RowErrors errors = new RowErrors();
    private final AttestationIndex attestations = new AttestationIndex();
    private long decided;

    /** What is left to say when everything is decided. */
    record Outcome(long decided, long rejectedClaims, boolean allRowsTaken) {}

    Reconciliation(ReconcileCall call, LoadingRules<Reconciler> rules, InputSet inputs, Terminal terminal) {
        this.call = call;
        this.rules = rules;
        this.inputs = inputs;
        this.terminal = terminal;
    }

    Outcome run(OutputFolder out) throws WrongCall, IOException {
        InsurerDirectory insurers = readInsurers();
        InMemoryRegister register = readRegister(insurers);
        attestations.read(inputs, errors);
        inputs.<PaymentResult>read(TableKind.PAYMENTS, file -> errors.handler(file, (row, payment) -> {}));
        try (ResultWriter results = new ResultWriter(insurers)) {
            decide(rules.await(), register, insurers, results);
            errors.writeTo(results::rowError);
            write(results, out);
        }
        return new Outcome(decided, errors.rejectedClaims(), errors.isEmpty());
    }

    AttestationIndex attestations() {
        return attestations;
    }

    private InsurerDirectory readInsurers() throws WrongCall {
        List<Insurer> insurers = new ArrayList<>();
        inputs.<Insurer>read(TableKind.INSURERS, file -> errors.handler(file, (row, insurer) -> insurers.add(insurer)));
        return new InsurerDirectory(insurers);
    }

    private InMemoryRegister readRegister(InsurerDirectory insurers) throws WrongCall {
        RowEstimate estimate = RowEstimate.begin(terminal, inputs.files(TableKind.REGISTRATIONS));
        try (Progress progress = new Progress(terminal, "資格履歴を読み込み中", estimate::rows)) {
            return new RegisterLoader(inputs, errors, insurers).load(progress);
        }
    }

    private void decide(
            Reconciler reconciler, InMemoryRegister register, InsurerDirectory insurers, ResultWriter results)
            throws WrongCall, IOException {
        RowEstimate estimate = RowEstimate.begin(terminal, inputs.files(TableKind.CLAIMS));
        try (Progress progress = new Progress(terminal, "レセプトを判定中", estimate::rows);
                ChunkPipeline<List<Submission>, List<DecidedClaim>> pipeline = new ChunkPipeline<>(
                        call.threads(),
                        chunk -> decided(chunk, reconciler.decide(chunk, register, insurers, call.knownAsOf())),
                        chunk -> take(chunk, results, progress))) {
            List<Submission> open = new ArrayList<>(CHUNK);
            inputs.<Claim>read(
                    TableKind.CLAIMS,
                    file -> errors.handler(file, (row, claim) -> {
                        open.add(attestations.submission(claim));
                        if (open.size() == CHUNK) {
                            pipeline.add(List.copyOf(open));
                            open.clear();
                        }
                    }));
            if (!open.isEmpty()) {
                pipeline.add(List.copyOf(open));
            }
            pipeline.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<DecidedClaim> decided(List<Submission> chunk, List<Decision> decisions) {
        List<DecidedClaim> pairs = new ArrayList<>(decisions.size());
        for (int i = 0; i < decisions.size(); i++) {
            pairs.add(DecidedClaim.of(chunk.get(i).claim(), decisions.get(i)));
        }
        return pairs;
    }

    private void take(List<DecidedClaim> chunk, ResultWriter results, Progress progress) {
        for (DecidedClaim claim : chunk) {
            try {
                results.decision(claim);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        decided += chunk.size();
        progress.step(chunk.size());
    }

    private void write(ResultWriter results, OutputFolder out) throws IOException {
        switch (call.format()) {
            case CSV -> results.writeCsv(out.folder());
            case XLSX -> {
                Path file = out.file("result.xlsx");
                try (OutputStream stream = Files.newOutputStream(file)) {
                    results.writeWorkbook(stream);
                }
            }
        }
    }
}
