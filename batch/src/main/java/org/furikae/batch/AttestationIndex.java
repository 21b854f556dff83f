package org.furikae.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.decision.Submission;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.TableKind;

/** The statements of a call by their id. */
final class AttestationIndex {
    private final Map<String, Attestation> byId = new HashMap<>();
    private long withoutAttestation;

    /** The same statement in two workbooks says nothing new; two different ones under one id are a row error. */
    void read(InputSet inputs, RowErrors errors) throws WrongCall {
        inputs.<Attestation>read(
                TableKind.ATTESTATIONS,
                file -> errors.handler(file, (row, attestation) -> {
                    Attestation earlier = byId.putIfAbsent(attestation.attestationId(), attestation);
                    if (earlier != null && !earlier.equals(attestation)) {
                        errors.add(file, contradiction(row, attestation.attestationId()));
                    }
                }));
    }

    /** The claim with its statement. */
    Submission submission(Claim claim) {
        Optional<Attestation> attestation = Optional.ofNullable(byId.get(claim.attestationId()));
        if (attestation.isEmpty() && !claim.attestationId().isEmpty()) {
            withoutAttestation++;
        }
        return new Submission(claim, attestation);
    }

    /** Says how many of the claims asked for name a statement that no file has. */
    void notice(Terminal terminal) {
        if (withoutAttestation > 0) {
            terminal.err().println("お知らせ: 申立書IDの資格申立書が見つからないレセプトが" + withoutAttestation + "件あります。申立書がないものとして判定しました。");
        }
    }

    private static RowError contradiction(RawRow row, String attestationId) {
        return new RowError(
                row.sheet(), row.rowNumber(), "申立書ID", attestationId, "同じ申立書IDで内容の違う行が別のファイルにあります。正しい行だけを残してください");
    }
}
