package org.furikae.app.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.claim.CopayRatio;
import org.furikae.exchange.Column;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.TableWriter;
import org.furikae.identity.Sex;
import org.furikae.registration.LossReason;
import org.furikae.registration.NumberSource;
import org.furikae.registration.Registration;
import org.furikae.registration.RegistrationStatus;
import org.furikae.registration.RelationClass;

/**
 * Registrations as insurers answered: a row of 資格履歴, known from the day of the answer on. The register takes it like any other
 * row, so that the claims that it touches are decided again, and every decision can be made again as of then.
 */
@ApplicationScoped
class AnsweredRegistrations {
    private static final String NOTE = "照会回答の訂正";

    @Inject
    private RegistrationTable registrations;

    /** What is known last of each of these registrations. */
    Map<String, Registration> known(Collection<String> registrationIds) {
        return registrations.withIds(registrationIds).stream()
                .map(RegistrationTable.Known::registration)
                .collect(Collectors.toMap(
                        Registration::registrationId,
                        one -> one,
                        BinaryOperator.maxBy(Comparator.comparing(Registration::registeredOn))));
    }

    /**
     * The registration as answered.
     *
     * @param known what is known last of it
     * @return empty when the answer says nothing else than what is known, or is not younger than that
     */
    static Optional<Registration> answered(Registration known, InsurerAnswer answer) {
        if (!answer.answeredOn().isAfter(known.registeredOn())) {
            return Optional.empty();
        }
        return switch (answer.kind()) {
            case UNKNOWN, OTHER_PERSON -> Optional.empty();
            case NOT_INSURED ->
                Optional.of(with(
                        known,
                        known.qualifiedFrom(),
                        known.qualifiedUntil(),
                        RegistrationStatus.CANCELLED,
                        answer.answeredOn()));
            case IN_FORCE -> {
                LocalDate from = answer.from().orElse(known.qualifiedFrom());
                Optional<LocalDate> until = answer.from().isPresent() ? answer.until() : known.qualifiedUntil();
                boolean same = known.status() == RegistrationStatus.VALID
                        && from.equals(known.qualifiedFrom())
                        && until.equals(known.qualifiedUntil());
                yield same
                        ? Optional.empty()
                        : Optional.of(with(known, from, until, RegistrationStatus.VALID, answer.answeredOn()));
            }
        };
    }

    private static Registration with(
            Registration known,
            LocalDate from,
            Optional<LocalDate> until,
            RegistrationStatus status,
            LocalDate registeredOn) {
        return new Registration(
                known.registrationId(),
                known.personKey(),
                known.insurerNumber(),
                known.symbol(),
                known.number(),
                known.branch(),
                known.relation(),
                known.person(),
                known.employerName(),
                from,
                until,
                known.lossReason().filter(any -> until.isPresent()),
                known.cardCollectedOn(),
                known.issuedOn(),
                known.copayRatio(),
                known.notifiedOn(),
                registeredOn,
                status,
                known.numberSource());
    }

    /** The same as a file that the intake reads. */
    static byte[] file(List<Registration> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter writer = TableWriter.csv(bytes)) {
            writer.begin(TableKind.REGISTRATIONS);
            for (Registration row : rows) {
                writer.row(values(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The same where rows of the same content may have come before and count no more.
     *
     * @param note which change it is, so that no two files are the same; the intake does not read it
     */
    static byte[] file(List<Registration> rows, String note) {
        StringWriter text = new StringWriter();
        List<String> headers = new ArrayList<>(
                TableKind.REGISTRATIONS.columns().stream().map(Column::header).toList());
        headers.add(NOTE);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(headers);
            for (Registration row : rows) {
                List<String> values = new ArrayList<>(values(row));
                values.add(note);
                csv.writeRecord(values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> values(Registration row) {
        return List.of(
                row.registrationId(),
                row.personKey(),
                row.insurerNumber().digits(),
                row.symbol(),
                row.number(),
                row.branch(),
                row.relation().map(RelationClass::label).orElse(""),
                row.person().kanjiName(),
                row.person().kanaName(),
                day(row.person().birthDate()),
                row.person().sex().map(Sex::label).orElse(""),
                row.person().address(),
                row.employerName(),
                row.qualifiedFrom().toString(),
                day(row.qualifiedUntil()),
                row.lossReason().map(LossReason::label).orElse(""),
                day(row.cardCollectedOn()),
                day(row.issuedOn()),
                row.copayRatio().map(CopayRatio::toString).orElse(""),
                day(row.notifiedOn()),
                row.registeredOn().toString(),
                row.status().label(),
                row.numberSource().map(NumberSource::label).orElse(""));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
