package org.furikae.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.furikae.claim.Claim;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;
import org.furikae.exchange.BillingStatements;
import org.furikae.exchange.DecidedAmount;
import org.furikae.exchange.ProrationWriter;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.proration.ClaimTraits;
import org.furikae.proration.PaymentHistory;
import org.furikae.proration.PaymentResult;
import org.furikae.proration.PoolRules;
import org.furikae.proration.Proration;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationMethods;
import org.furikae.proration.ProrationRun;
import org.furikae.proration.ShippedMethods;
import org.furikae.proration.UnresolvedClaim;

/**
 * The proration of one call: reads the tables, shares, writes the results. A row that makes weights and cannot be read stops it,
 * as every share would be wrong; a claim that cannot be read only waits for the next run.
 */
final class FileProration {
    private final ProrateCall call;
    private final InputSet inputs;
    private final RowErrors errors = new RowErrors();
    private final AttestationIndex attestations = new AttestationIndex();
    private final Map<String, Waiting> unresolved = new LinkedHashMap<>();
    private long rejected;

    /** An unresolved decision whose claim has not been read yet. */
    private record Waiting(String fileName, String sheet, int rowNumber, Yen amount) {
        Waiting plus(Waiting part) {
            return new Waiting(fileName, sheet, rowNumber, amount.plus(part.amount));
        }
    }

    FileProration(ProrateCall call, InputSet inputs) {
        this.call = call;
        this.inputs = inputs;
    }

    ProrationRun run(OutputFolder out) throws WrongCall, IOException {
        LoadingRules<PoolRules> rules = LoadingRules.toProrate(call.ruleset());
        try {
            InsurerDirectory insurers = new InsurerDirectory(this.<Insurer>weighing(TableKind.INSURERS));
            ProrationMethods methods = methods();
            PaymentHistory payments =
                    new PaymentHistory(this.<PaymentResult>weighing(TableKind.PAYMENTS), insurers, call.knownAsOf());
            readDecisions();
            attestations.read(inputs, errors);
            List<UnresolvedClaim> claims = readClaims();
            PoolRules poolRules = rules.await();
            ProrationRun run = ProrationRun.of(
                    new Proration(methods, poolRules, insurers, payments).pools(claims),
                    poolRules.rulesetVersion(),
                    call.knownAsOf());
            write(run, insurers, out);
            return run;
        } catch (ProrationException e) {
            throw new WrongCall(e.getMessage() + "。", e);
        }
    }

    AttestationIndex attestations() {
        return attestations;
    }

    /** Decisions that were not taken in, and unresolved ones without a claim. */
    long rejected() {
        return rejected;
    }

    boolean allRowsTaken() {
        return errors.isEmpty();
    }

    /** The rows of a table without which no share would be right. */
    private <R> List<R> weighing(TableKind kind) throws WrongCall {
        RowErrors faults = new RowErrors();
        List<R> rows = new ArrayList<>();
        inputs.<R>read(kind, file -> faults.handler(file, (row, fact) -> rows.add(fact)));
        faults.requireNone(kind, "この表の行が欠けると按分額が変わるので");
        return rows;
    }

    private ProrationMethods methods() throws WrongCall {
        return inputs.files(TableKind.METHODS).isEmpty()
                ? ShippedMethods.methods()
                : new ProrationMethods(this.<ProrationMethod>weighing(TableKind.METHODS));
    }

    private void readDecisions() throws WrongCall {
        inputs.<DecidedAmount>read(
                TableKind.DECISIONS,
                file -> counting(errors.handler(file, (row, decided) -> {
                    if (decided.outcome() == Outcome.UNRESOLVED) {
                        unresolved.merge(
                                decided.claimId(),
                                new Waiting(file, row.sheet(), row.rowNumber(), decided.insurerAmount()),
                                Waiting::plus);
                    }
                })));
    }

    private RowHandler<DecidedAmount> counting(RowHandler<DecidedAmount> handler) {
        return new RowHandler<>() {
            @Override
            public void accepted(RawRow row, DecidedAmount decided) {
                handler.accepted(row, decided);
            }

            @Override
            public void rejected(RawRow row, List<RowError> faults) {
                rejected++;
                handler.rejected(row, faults);
            }
        };
    }

    private List<UnresolvedClaim> readClaims() throws WrongCall {
        List<UnresolvedClaim> claims = new ArrayList<>();
        BiConsumer<RawRow, Claim> take = (row, claim) -> {
            Waiting decision = unresolved.remove(claim.claimId());
            if (decision != null) {
                claims.add(new UnresolvedClaim(
                        claim.claimId(), decision.amount(), ClaimTraits.of(attestations.submission(claim))));
            }
        };
        inputs.<Claim>read(TableKind.CLAIMS, file -> errors.handler(file, take));
        unresolved.forEach((claimId, decision) -> {
            rejected++;
            errors.add(
                    decision.fileName(),
                    new RowError(
                            decision.sheet(),
                            decision.rowNumber(),
                            "レセプトID",
                            claimId,
                            "このレセプトIDの行がレセプトの表にないか、その行に誤りがあるため、按分していません。レセプトの表を直して、もう一度実行してください"));
        });
        return claims;
    }

    private void write(ProrationRun run, InsurerDirectory insurers, OutputFolder out) throws IOException {
        try (ProrationWriter writer = new ProrationWriter(run, insurers)) {
            errors.writeTo(writer::rowError);
            switch (call.format()) {
                case CSV -> writer.writeCsv(out.folder());
                case XLSX -> {
                    try (OutputStream stream = Files.newOutputStream(out.file("result.xlsx"))) {
                        writer.writeWorkbook(stream);
                    }
                }
            }
        }
        if (!call.statements().isEmpty()) {
            try (OutputStream stream = Files.newOutputStream(out.file("statements.zip"))) {
                new BillingStatements(run, insurers).writeZip(stream, call.statements());
            }
        }
    }
}
