package org.furikae.app.supervision;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Figures for supervisors and auditors, counted when they are asked for. None of them is about a person. */
public interface Supervision {
    /** How cases wait for people at this moment. */
    Backlog backlog();

    /** {@code days} days that end with {@code last}, oldest first, without gaps. */
    List<DayThroughput> throughput(LocalDate last, int days);

    /** Treatment months, newest first. */
    List<MonthCounts> byMonth(int limit);

    /** Institutions, those with the most claims first. */
    List<NamedCounts> byInstitution(int limit);

    /** Insurers as filed, those with the most claims first. */
    List<NamedCounts> byFiledInsurer(int limit);

    /** All of it as a workbook; entered in the audit trail. */
    void writeWorkbook(LocalDate last, OutputStream out) throws IOException;
}
