package org.furikae.web.review;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.furikae.decision.Explanation.RegistrationView;
import org.furikae.registration.RegistrationStatus;

/** A registration that the reviewer may pick, with how much of the treatment it covers. */
public class Pick implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Beyond these there is no key. */
    private static final int KEYS = 9;

    private final int number;
    private final String registrationId;
    private final boolean suggested;
    private final int covered;
    private final int days;
    private final boolean suspended;
    private final transient RegistrationView registration;
    private boolean chosen;

    Pick(int number, RegistrationView registration, List<LocalDate> treatment, boolean suggested) {
        this.number = number;
        this.registration = registration;
        this.registrationId = registration.registrationId();
        this.suggested = suggested;
        this.days = treatment.size();
        this.covered = Math.toIntExact(treatment.stream()
                .filter(day -> !day.isBefore(registration.qualifiedFrom())
                        && registration.qualifiedUntil().map(day::isBefore).orElse(true))
                .count());
        this.suspended = registration.status().equals(RegistrationStatus.SUSPENDED.label());
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }

    public int getNumber() {
        return number;
    }

    /** The digit that picks it; empty text when there is none. */
    public String getKey() {
        return number <= KEYS ? String.valueOf(number) : "";
    }

    public String getRegistrationId() {
        return registrationId;
    }

    public RegistrationView getRegistration() {
        return registration;
    }

    public boolean isSuggested() {
        return suggested;
    }

    public int getCovered() {
        return covered;
    }

    public int getDays() {
        return days;
    }

    public boolean isSuspended() {
        return suspended;
    }

    /** ALL, SOME or NONE of the days of treatment. */
    public String getCoverage() {
        if (covered == days) {
            return "ALL";
        }
        return covered == 0 ? "NONE" : "SOME";
    }
}
