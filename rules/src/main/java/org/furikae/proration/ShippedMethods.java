package org.furikae.proration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The methods that come with the product, for those who hand in none. They are unconfirmed. */
public final class ShippedMethods {
    private static final String RESOURCE = "methods.yaml";

    private ShippedMethods() {}

    public static ProrationMethods methods() {
        return Holder.METHODS;
    }

    /** A method as the file writes it; the names are those of formats.md 7. */
    private record Entry(
            String methodId,
            String effectiveFrom,
            String effectiveUntil,
            String legalSource,
            boolean confirmed,
            PoolScope scope,
            BearerRange bearers,
            PoolUnit unit,
            FirstStage stage1,
            WeightBasis weight,
            String baseMonths,
            boolean kindHint,
            Rounding rounding,
            TieBreak tieBreak) {
        ProrationMethod method() {
            return new ProrationMethod(
                    methodId,
                    LocalDate.parse(effectiveFrom),
                    Optional.ofNullable(effectiveUntil).map(LocalDate::parse),
                    legalSource,
                    confirmed,
                    scope,
                    bearers,
                    unit,
                    stage1,
                    weight,
                    BasePeriod.ofCode(baseMonths),
                    kindHint,
                    rounding,
                    tieBreak);
        }
    }

    private static ProrationMethods read() {
        try (InputStream in = ShippedMethods.class.getResourceAsStream(RESOURCE)) {
            List<Entry> entries = YAMLMapper.builder().build().readValue(in, new TypeReference<List<Entry>>() {});
            return new ProrationMethods(entries.stream().map(Entry::method).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final ProrationMethods METHODS = read();
    }
}
