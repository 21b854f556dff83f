package org.furikae.web.review;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.review.Choice;
import org.furikae.app.review.ManualChoice;
import org.furikae.app.review.ReturnReason;

/** What the reviewer has entered about a case. Values are null, as pages expect it, where there is nothing. */
public class CaseForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Choice choice;
    private boolean despiteGaps;
    private ReturnReason returnReason;
    private LocalDate waitUntil;
    private String reason = "";
    private String note = "";
    private String colleague = "";
    private LocalDate asideUntil;

    ManualChoice manualChoice(List<String> registrations, Optional<String> foundPerson) {
        return new ManualChoice(
                choice,
                registrations,
                foundPerson,
                despiteGaps,
                Optional.ofNullable(returnReason),
                Optional.ofNullable(waitUntil),
                reason);
    }

    public Choice getChoice() {
        return choice;
    }

    public void setChoice(Choice choice) {
        this.choice = choice;
    }

    public boolean isDespiteGaps() {
        return despiteGaps;
    }

    public void setDespiteGaps(boolean despiteGaps) {
        this.despiteGaps = despiteGaps;
    }

    public ReturnReason getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(ReturnReason returnReason) {
        this.returnReason = returnReason;
    }

    public LocalDate getWaitUntil() {
        return waitUntil;
    }

    public void setWaitUntil(LocalDate waitUntil) {
        this.waitUntil = waitUntil;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(String colleague) {
        this.colleague = colleague == null ? "" : colleague;
    }

    public LocalDate getAsideUntil() {
        return asideUntil;
    }

    public void setAsideUntil(LocalDate asideUntil) {
        this.asideUntil = asideUntil;
    }
}
