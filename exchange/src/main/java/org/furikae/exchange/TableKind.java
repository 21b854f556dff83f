package org.furikae.exchange;

import java.util.List;
import java.util.Optional;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.exchange.value.CodeText;
import org.furikae.insurer.Insurer;
import org.furikae.registration.Registration;

/** The tables that people and other systems hand in (formats.md 2 to 5). */
public enum TableKind {
    CLAIMS("レセプト", "claims", Claim.class),
    ATTESTATIONS("資格申立書", "attestations", Attestation.class),
    REGISTRATIONS("資格履歴", "registrations", Registration.class),
    INSURERS("保険者", "insurers", Insurer.class),
    PAYMENTS("支払実績", "payments", PaymentResult.class);

    private final String label;
    private final String code;
    private final Class<?> factType;

    TableKind(String label, String code, Class<?> factType) {
        this.label = label;
        this.code = code;
        this.factType = factType;
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
