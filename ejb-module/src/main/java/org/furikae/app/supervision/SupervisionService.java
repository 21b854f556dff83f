package org.furikae.app.supervision;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** Figures from the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SupervisionService implements Supervision {
    private static final int MONTHS = 120;
    private static final int DAYS = 92;
    private static final int ROWS = 10_000;

    @Inject
    private SupervisionTable table;

    @Inject
    private InsurerDirectories insurers;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Backlog backlog() {
        return table.backlog(Clock.systemUTC().instant());
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<DayThroughput> throughput(LocalDate last, int days) {
        return table.throughput(last, days);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<MonthCounts> byMonth(int limit) {
        return table.byMonth(limit);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<NamedCounts> byInstitution(int limit) {
        return table.by("institution_code", limit, table::institutionName);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<NamedCounts> byFiledInsurer(int limit) {
        InsurerDirectory directory = insurers.current();
        return table.by("insurer_number", limit, number -> name(number, directory));
    }

    private static String name(String number, InsurerDirectory directory) {
        InsurerNumber insurer = new InsurerNumber(number);
        return insurer.isPlaceholder()
                ? "（不詳）"
                : directory.find(insurer).map(Insurer::name).orElse("");
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeWorkbook(LocalDate last, OutputStream out) throws IOException {
        audit.record("supervision.export", last.toString(), "");
        try (SupervisionWorkbook workbook = new SupervisionWorkbook(out)) {
            workbook.addBacklog(backlog());
            workbook.addThroughput(throughput(last, DAYS));
            workbook.addMonths(byMonth(MONTHS));
            workbook.addNamed("医療機関別", "医療機関コード", "医療機関名", byInstitution(ROWS));
            workbook.addNamed("保険者別", "保険者番号（請求時）", "保険者名", byFiledInsurer(ROWS));
        }
    }
}
