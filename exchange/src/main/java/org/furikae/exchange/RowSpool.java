package org.furikae.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Rows kept aside until they are written, sorted, in the memory of a few thousand rows: full runs are sorted and go to
 * nameless temporary files, which are merged in the end. Rows that compare equal keep their order.
 */
final class RowSpool implements Closeable {
    /** All rows are equal, and so keep their order. */
    static final Comparator<List<String>> AS_ADDED = Comparator.nullsFirst(null);

    private static final int ROWS_IN_MEMORY = 20_000;

    private final Comparator<List<String>> order;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<FileChannel> runs = new ArrayList<>();

    RowSpool(Comparator<List<String>> order) {
        this.order = order;
    }

    void add(List<String> row) throws IOException {
        rows.add(row);
        if (rows.size() == ROWS_IN_MEMORY) {
            spill();
        }
    }

    /** Hands over all rows in order. */
    void drainTo(OutputTable table) throws IOException {
        rows.sort(order);
        PriorityQueue<Run> heads = new PriorityQueue<>(
                Comparator.comparing((Run run) -> run.head, order).thenComparingInt(run -> run.number));
        for (int i = 0; i < runs.size(); i++) {
            Run run = new Run(i, runs.get(i));
            if (run.advance()) {
                heads.add(run);
            }
        }
        for (List<String> row : rows) {
            drainUpTo(heads, row, table);
            table.row(row);
        }
        while (!heads.isEmpty()) {
            step(heads, table);
        }
    }

    private void drainUpTo(PriorityQueue<Run> heads, List<String> row, OutputTable table) throws IOException {
        while (!heads.isEmpty() && order.compare(heads.peek().head, row) <= 0) {
            step(heads, table);
        }
    }

    private static void step(PriorityQueue<Run> heads, OutputTable table) throws IOException {
        Run first = heads.remove();
        table.row(first.head);
        if (first.advance()) {
            heads.add(first);
        }
    }

    private void spill() throws IOException {
        rows.sort(order);
        FileChannel channel = FileChannel.open(
                Files.createTempFile("rows", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        runs.add(channel);
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        for (List<String> row : rows) {
            out.writeInt(row.size());
            for (String value : row) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        out.flush();
        channel.position(0);
        rows.clear();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel run : runs) {
            run.close();
        }
    }

    /** A sorted run on disk and its next row. */
    private static final class Run {
        private final int number;
        private final DataInputStream in;
        private List<String> head = List.of();

        Run(int number, FileChannel channel) {
            this.number = number;
            this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        }

        boolean advance() throws IOException {
            int width;
            try {
                width = in.readInt();
            } catch (EOFException end) {
                return false;
            }
            List<String> row = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                row.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            head = row;
            return true;
        }
    }
}
