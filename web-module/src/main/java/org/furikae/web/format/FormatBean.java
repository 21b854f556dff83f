package org.furikae.web.format;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.furikae.claim.Yen;
import org.furikae.web.language.LanguageChoice;

/** {@link Formats} for pages. The expression language has no way to look into an {@link Optional}, so some methods take one. */
@Named("format")
@ApplicationScoped
public class FormatBean {
    @Inject
    private LanguageChoice language;

    public String day(LocalDate day) {
        return Formats.day(day);
    }

    public String dayWithEra(LocalDate day) {
        return Formats.dayWithEra(day, language.getChosen());
    }

    /** Empty when there is no day. */
    public String optionalDay(Optional<LocalDate> day) {
        return day.map(this::dayWithEra).orElse("");
    }

    public String month(YearMonth month) {
        return Formats.monthWithEra(month, language.getChosen());
    }

    public String moment(Instant instant) {
        return Formats.moment(instant);
    }

    /** Empty when there is no instant. */
    public String optionalMoment(Optional<Instant> instant) {
        return instant.map(Formats::moment).orElse("");
    }

    public String count(long count) {
        return Formats.count(count);
    }

    /** {@code 1,234}, of any size. */
    public String big(BigInteger number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public String yen(Yen amount) {
        return Formats.yen(amount, language.getChosen());
    }

    /** Text as a parameter of an address. */
    public String parameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
