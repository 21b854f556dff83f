package org.furikae.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.TableKind;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Registration;
import org.furikae.registration.memory.InMemoryRegister;

/** Reads all registrations of a call into a register: one thread reads the files, another one fills the register. */
final class RegisterLoader {
    private static final int CHUNK = 2_000;

    private final InputSet inputs;
    private final RowErrors errors;
    private final InMemoryRegister.Builder builder;
    private final List<Origin> origins = new ArrayList<>();
    private int[] rowNumbers = new int[1024];
    private int rows;

    /** From which register row on rows come from a file. */
    private record Origin(int firstRow, String fileName) {}

    RegisterLoader(InputSet inputs, RowErrors errors, InsurerDirectory insurers) {
        this.inputs = inputs;
        this.errors = errors;
        this.builder = InMemoryRegister.builder(insurers);
    }

    InMemoryRegister load(Progress progress) throws WrongCall {
        // A single worker, so that rows keep their order.
        try (ChunkPipeline<List<Registration>, Integer> filling =
                new ChunkPipeline<>(1, this::fill, filled -> progress.step(filled))) {
            List<Registration> open = new ArrayList<>(CHUNK);
            inputs.<Registration>read(TableKind.REGISTRATIONS, fileName -> {
                origins.add(new Origin(rows, fileName));
                return errors.handler(fileName, (row, registration) -> {
                    remember(row);
                    open.add(registration);
                    if (open.size() == CHUNK) {
                        filling.add(List.copyOf(open));
                        open.clear();
                    }
                });
            });
            filling.add(List.copyOf(open));
            filling.finish();
        }
        // Within one file the reader finds contradictions itself.
        return origins.size() > 1 ? builder.build(this::reject) : builder.build();
    }

    private int fill(List<Registration> chunk) {
        chunk.forEach(builder::add);
        return chunk.size();
    }

    private void remember(RawRow row) {
        if (rows == rowNumbers.length) {
            rowNumbers = Arrays.copyOf(rowNumbers, rows + (rows >> 1));
        }
        rowNumbers[rows++] = row.rowNumber();
    }

    private void reject(int row, Registration registration) {
        Origin origin = origins.get(0);
        for (Origin next : origins) {
            origin = next.firstRow() <= row ? next : origin;
        }
        errors.add(
                origin.fileName(),
                new RowError(
                        TableKind.REGISTRATIONS.label(),
                        rowNumbers[row],
                        "登録番号",
                        registration.registrationId(),
                        "同じ登録番号・登録日で内容の違う行が別のファイルにあります。正しい行だけを残すか、登録日を直してください"));
    }
}
