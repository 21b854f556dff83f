package org.furikae.testdata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.TableWriter;

/** Writes a sample as files that the product takes in. */
public final class SampleFiles {
    /** A sheet has 1,048,576 rows, and a person about one and a half registrations. */
    public static final int MOST_PEOPLE_IN_WORKBOOK = 600_000;

    public static final int MOST_CLAIMS_IN_WORKBOOK = 1_000_000;

    private static final String TRUTH_HEADER = "レセプトID,個人キー,作り方,正しい保険者番号,登録に現れる";

    private final SampleWorld world;
    private final Path folder;

    /** Rows written by table. */
    public record Counts(long insurers, long registrations, long claims, long attestations, long payments) {}

    /** Hands over the rows of a table. */
    private interface Rows {
        void forEach(Consumer<List<String>> row);
    }

    /** @param folder where files are made; it must exist */
    public SampleFiles(SampleWorld world, Path folder) {
        this.world = world;
        this.folder = folder;
    }

    /** Writes {@code insurers.csv registrations.csv claims.csv attestations.csv payments.csv}. */
    public Counts writeCsv() throws IOException {
        return new Counts(
                csv(TableKind.INSURERS, this::insurers),
                csv(TableKind.REGISTRATIONS, this::registrations),
                csv(TableKind.CLAIMS, this::claims),
                csv(TableKind.ATTESTATIONS, this::attestations),
                csv(TableKind.PAYMENTS, this::payments));
    }

    /**
     * Writes {@code sample.xlsx} with all tables, and {@code claims.xlsx} with what intake staff hand in: claims and
     * attestations.
     */
    public Counts writeWorkbooks() throws IOException {
        try (TableWriter upload = TableWriter.workbook(Files.newOutputStream(folder.resolve("claims.xlsx")))) {
            table(upload, TableKind.CLAIMS, this::claims);
            table(upload, TableKind.ATTESTATIONS, this::attestations);
        }
        try (TableWriter all = TableWriter.workbook(Files.newOutputStream(folder.resolve("sample.xlsx")))) {
            long claims = table(all, TableKind.CLAIMS, this::claims);
            long attestations = table(all, TableKind.ATTESTATIONS, this::attestations);
            long registrations = table(all, TableKind.REGISTRATIONS, this::registrations);
            long insurers = table(all, TableKind.INSURERS, this::insurers);
            long payments = table(all, TableKind.PAYMENTS, this::payments);
            return new Counts(insurers, registrations, claims, attestations, payments);
        }
    }

    /** Writes {@code truth.csv}: what is true about each claim. */
    public void writeTruth() throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("truth.csv"), StandardCharsets.UTF_8)) {
            writer.write("\uFEFF" + TRUTH_HEADER + "\r\n");
            world.forEachClaim(claim -> {
                try {
                    writer.write(String.join(",", RowText.of(claim.truth())) + "\r\n");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void insurers(Consumer<List<String>> row) {
        world.insurers().stream().map(RowText::of).forEach(row);
    }

    private void registrations(Consumer<List<String>> row) {
        world.forEachRegistration(registration -> row.accept(RowText.of(registration)));
    }

    private void claims(Consumer<List<String>> row) {
        world.forEachClaim(claim -> row.accept(RowText.of(claim.claim())));
    }

    private void attestations(Consumer<List<String>> row) {
        world.forEachClaim(claim -> claim.attestation().map(RowText::of).ifPresent(row));
    }

    private void payments(Consumer<List<String>> row) {
        world.forEachPayment(payment -> row.accept(RowText.of(payment)));
    }

    private long csv(TableKind kind, Rows rows) throws IOException {
        try (TableWriter writer = TableWriter.csv(Files.newOutputStream(folder.resolve(kind.code() + ".csv")))) {
            return table(writer, kind, rows);
        }
    }

    private static long table(TableWriter writer, TableKind kind, Rows rows) throws IOException {
        long[] count = {0};
        writer.begin(kind);
        try {
            rows.forEach(row -> {
                try {
                    writer.row(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                count[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }
}
