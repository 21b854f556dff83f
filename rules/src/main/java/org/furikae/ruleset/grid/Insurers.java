package org.furikae.ruleset.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.insurer.CheckDigit;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerKind;
import org.furikae.insurer.InsurerNumber;

/** The insurers of the grid. */
final class Insurers {
    private static final LocalDate DISSOLVED_ON = LocalDate.of(2021, 4, 1);

    static final InsurerNumber FILED = number("0613201");
    static final InsurerNumber OTHER = number("13801");
    static final InsurerNumber THIRD = number("0113001");
    static final InsurerNumber ELDERLY = number("3913000");
    /** Dissolved before treatment, with the successor {@link #SUCCESSOR}. */
    static final InsurerNumber MERGED = number("0613001");

    static final InsurerNumber SUCCESSOR = number("0613002");
    /** Dissolved before treatment without any successor. */
    static final InsurerNumber CLOSED = number("0613003");
    /** Well formed, but in no master table. */
    static final InsurerNumber UNLISTED = number("0613999");

    static final InsurerDirectory DIRECTORY = new InsurerDirectory(List.of(
            insurer(FILED, false, Optional.empty()),
            insurer(OTHER, false, Optional.empty()),
            insurer(THIRD, false, Optional.empty()),
            insurer(ELDERLY, false, Optional.empty()),
            insurer(SUCCESSOR, false, Optional.empty()),
            insurer(MERGED, true, Optional.of(SUCCESSOR)),
            insurer(CLOSED, true, Optional.empty())));

    private Insurers() {}

    private static InsurerNumber number(String body) {
        return new InsurerNumber(body + CheckDigit.of(body));
    }

    private static Insurer insurer(InsurerNumber number, boolean dissolved, Optional<InsurerNumber> successor) {
        return new Insurer(
                number,
                "保険者" + number.digits(),
                InsurerKind.of(number),
                number.prefectureCode(),
                Optional.empty(),
                dissolved ? Optional.of(DISSOLVED_ON) : Optional.empty(),
                successor,
                "");
    }
}
