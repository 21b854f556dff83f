package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.furikae.claim.Yen;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.Pool;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationRun;
import org.furikae.proration.Share;

/** What each insurer is billed after a proration (按分請求書): a workbook with the sum and how it comes about pool by pool. */
public final class BillingStatements {
    private static final String SUM_SHEET = "按分請求書";
    private static final String DETAIL_SHEET = "内訳";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final List<OutputColumn> SUM =
            List.of(new OutputColumn("項目", TEXT), new OutputColumn("内容", CODE), new OutputColumn("金額", NUMBER));
    private static final List<OutputColumn> DETAIL = List.of(
            new OutputColumn("診療年月", TEXT),
            new OutputColumn("範囲キー", CODE),
            new OutputColumn("単位キー", TEXT),
            new OutputColumn("負担区分", TEXT),
            new OutputColumn("プールの件数", NUMBER),
            new OutputColumn("プールの額", NUMBER),
            new OutputColumn("基準期間", TEXT),
            new OutputColumn("重み", NUMBER),
            new OutputColumn("重みの合計", NUMBER),
            new OutputColumn("比率", TEXT),
            new OutputColumn("按分額", NUMBER),
            new OutputColumn("method_id", TEXT));

    private final ProrationRun run;
    private final InsurerDirectory insurers;
    private final SortedMap<InsurerNumber, List<Line>> lines = new TreeMap<>();

    private record Line(ProratedPool prorated, Share share) {}

    /** @param insurers for the names of insurers */
    public BillingStatements(ProrationRun run, InsurerDirectory insurers) {
        this.run = run;
        this.insurers = insurers;
        for (ProratedPool prorated : run.pools()) {
            for (Share share : prorated.shares()) {
                if (!share.amount().equals(Yen.ZERO)) {
                    lines.computeIfAbsent(share.member().insurer(), key -> new ArrayList<>())
                            .add(new Line(prorated, share));
                }
            }
        }
    }

    /** The insurers that are billed, by number. */
    public Set<InsurerNumber> insurers() {
        return lines.keySet();
    }

    /**
     * Writes the statement of one insurer and closes {@code out}.
     *
     * @throws IllegalArgumentException when the insurer is billed nothing
     */
    public void write(InsurerNumber insurer, OutputStream out) throws IOException {
        List<Line> billed = lines.get(insurer);
        if (billed == null) {
            throw new IllegalArgumentException("nothing is billed to " + insurer);
        }
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            try (WorkbookOutput.Sheet sheet = workbook.sheet(SUM_SHEET, SUM, Set.of())) {
                writeSum(sheet, insurer, billed);
            }
            try (WorkbookOutput.Sheet sheet = workbook.sheet(DETAIL_SHEET, DETAIL, Set.of())) {
                for (Line line : billed) {
                    sheet.row(detail(line));
                }
            }
        }
    }

    /** Writes the statements of all insurers as a zip, one after the other, and leaves {@code out} open. */
    public void writeZip(OutputStream out) throws IOException {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        for (InsurerNumber insurer : lines.keySet()) {
            ZipArchiveEntry entry = new ZipArchiveEntry("statement-" + insurer.digits() + ".xlsx");
            entry.setTimeLocal(NO_TIME);
            zip.putArchiveEntry(entry);
            write(insurer, new Unclosed(zip));
            zip.closeArchiveEntry();
        }
        zip.finish();
        zip.flush();
    }

    private void writeSum(OutputTable table, InsurerNumber insurer, List<Line> billed) throws IOException {
        Yen sum = billed.stream().map(line -> line.share().amount()).reduce(Yen.ZERO, Yen::plus);
        Set<ProrationMethod> methods = billed.stream()
                .map(line -> line.prorated().pool().method())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Map.Entry<String, String> entry : List.of(
                Map.entry("保険者番号", insurer.digits()),
                Map.entry("保険者名", insurers.find(insurer).map(Insurer::name).orElse("")),
                Map.entry("run_id", run.runId()),
                Map.entry("基準日", run.knownAsOf().toString()),
                Map.entry("規則版", run.rulesetVersion()))) {
            table.row(List.of(entry.getKey(), entry.getValue(), ""));
        }
        for (ProrationMethod method : methods) {
            table.row(List.of("按分方法", method.methodId(), ""));
            table.row(List.of("根拠", method.legalSource(), ""));
            table.row(List.of("確認済", MethodTable.confirmed(method), ""));
            if (!method.confirmed()) {
                table.row(List.of("注記", MethodTable.longNote(method), ""));
            }
        }
        table.row(List.of("請求額", "", Long.toString(sum.amount())));
    }

    private static List<String> detail(Line line) {
        Pool pool = line.prorated().pool();
        return List.of(
                pool.key().treatmentMonth().toString(),
                pool.key().scopeKey(),
                pool.key().unitKey(),
                pool.key().bearers().label(),
                Integer.toString(pool.claims().size()),
                Long.toString(pool.amount().amount()),
                pool.baseMonths().get(0) + "～"
                        + pool.baseMonths().get(pool.baseMonths().size() - 1),
                line.share().member().weight().toString(),
                pool.totalWeight().toString(),
                line.prorated().ratio(line.share()).toPlainString(),
                Long.toString(line.share().amount().amount()),
                pool.method().methodId());
    }

    /** A stream whose owner closes it, not the workbook that is written into it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
