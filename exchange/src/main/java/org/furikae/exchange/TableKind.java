package org.furikae.exchange;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.exchange.value.CodeText;
import org.furikae.insurer.Insurer;
import org.furikae.proration.PaymentResult;
import org.furikae.proration.ProrationMethod;
import org.furikae.registration.Registration;

/**
 * The tables that can be read from files: those that people and other systems hand in (formats.md 2 to 5), and what a proration
 * needs beside them (6 and 7).
 */
public enum TableKind {
    CLAIMS("レセプト", "claims", Claim.class),
    ATTESTATIONS("資格申立書", "attestations", Attestation.class),
    REGISTRATIONS("資格履歴", "registrations", Registration.class),
    INSURERS("保険者", "insurers", Insurer.class),
    PAYMENTS("支払実績", "payments", PaymentResult.class),
    DECISIONS("処理結果", "decisions", DecidedAmount.class),
    METHODS("按分方法", "method", ProrationMethod.class);

    private static final Set<TableKind> INTAKE =
            Collections.unmodifiableSet(EnumSet.of(CLAIMS, ATTESTATIONS, REGISTRATIONS, INSURERS, PAYMENTS));

    private final String label;
    private final String code;
    private final Class<?> factType;

    TableKind(String label, String code, Class<?> factType) {
        this.label = label;
        this.code = code;
        this.factType = factType;
    }

    /** The tables that people and other systems hand in: claims and what decides them. */
    public static Set<TableKind> intake() {
        return INTAKE;
    }

    /** The Japanese name, which is the sheet's name. */
    public String label() {
        return label;
    }

    /** The name on the command line and in HTTP calls. */
    public String code() {
        return code;
    }

    /** The type of the fact that a row becomes. */
    public Class<?> factType() {
        return factType;
    }

    /** The columns in canonical order. */
    public List<Column> columns() {
        return switch (this) {
            case CLAIMS -> ClaimColumns.ALL;
            case ATTESTATIONS -> AttestationColumns.ALL;
            case REGISTRATIONS -> RegistrationColumns.ALL;
            case INSURERS -> InsurerColumns.ALL;
            case PAYMENTS -> PaymentColumns.ALL;
            case DECISIONS -> DecisionColumns.ALL;
            case METHODS -> MethodColumns.ALL;
        };
    }

    /** The kind named by a code, or by a sheet name in any width, case and spacing. */
    public static Optional<TableKind> named(String name) {
        String folded = CodeText.foldLabel(name);
        for (TableKind kind : values()) {
            if (folded.equals(CodeText.foldLabel(kind.label)) || folded.equals(kind.code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
