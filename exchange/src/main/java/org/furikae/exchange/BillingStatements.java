package org.furikae.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.furikae.claim.Yen;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.Pool;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.ProrationRun;
import org.furikae.proration.Share;

/** What each insurer is billed after a proration of which all is in memory. */
public final class BillingStatements {
    private final ProrationRun run;
    private final InsurerDirectory insurers;
    private final SortedMap<InsurerNumber, List<Line>> lines = new TreeMap<>();

    private record Line(ProratedPool prorated, Share share) {
        BillingStatement.Charge charge() {
            Pool pool = prorated.pool();
            return new BillingStatement.Charge(
                    pool.key(),
                    pool.method(),
                    pool.baseMonths(),
                    pool.claims().size(),
                    pool.amount(),
                    share.member().weight(),
                    pool.totalWeight(),
                    share.amount());
        }
    }

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

    /** Writes the statements of all insurers as a zip, one after the other, and leaves {@code out} open. */
    public void writeZip(OutputStream out, Set<StatementFormat> formats) throws IOException {
        try (StatementZip zip = new StatementZip(out, formats)) {
            for (InsurerNumber insurer : lines.keySet()) {
                zip.add(statement(insurer));
            }
            zip.finish();
        }
    }

    /**
     * The statement of one insurer.
     *
     * @throws IllegalArgumentException when the insurer is billed nothing
     */
    public BillingStatement statement(InsurerNumber insurer) {
        List<Line> billed = lines.get(insurer);
        if (billed == null) {
            throw new IllegalArgumentException("nothing is billed to " + insurer);
        }
        return new BillingStatement(
                run.runId(),
                false,
                insurer,
                insurers.find(insurer).map(Insurer::name).orElse(""),
                run.knownAsOf(),
                run.rulesetVersion(),
                billed.stream().map(Line::charge).toList(),
                List.of());
    }
}
