package org.furikae.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.furikae.app.person.FoundPersons;
import org.furikae.app.person.PersonQuery;
import org.furikae.app.person.PersonSearch;
import org.furikae.app.person.PersonSearchRefusedException;
import org.furikae.app.person.SearchPurpose;
import org.furikae.identity.Sex;
import org.furikae.web.format.FormatBean;
import org.furikae.web.page.Messages;
import org.furikae.web.review.ReviewDesk;

/** Looking a person up. What is typed is sent in the form, never in an address. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private PersonSearch people;

    @Inject
    private ReviewDesk desk;

    private SearchPurpose purpose;
    private String note = "";
    private String kanjiName = "";
    private String kanaName = "";
    private LocalDate birthDate;
    private Sex sex;
    private String address = "";
    private String insurerNumber = "";
    private String number = "";
    private String attestationId = "";
    private transient FoundPersons found;

    /** Who comes from a case looks for somebody because of its claim, and need not say so again. */
    @PostConstruct
    void begin() {
        if (desk.getSearchedFor() != null) {
            purpose = SearchPurpose.CLAIM_REVIEW;
            note = desk.getSearchedFor();
        }
    }

    /** Goes back to the case with the person found. */
    public String pick(String personKey) {
        String claimId = desk.getSearchedFor();
        desk.find(personKey);
        return "/review/case.xhtml?faces-redirect=true&id=" + new FormatBean().parameter(claimId);
    }

    /** Looks for somebody for the case no longer. */
    public String giveUp() {
        String claimId = desk.getSearchedFor();
        desk.searchFor(null);
        return "/review/case.xhtml?faces-redirect=true&id=" + new FormatBean().parameter(claimId);
    }

    public void search() {
        try {
            found = people.search(
                    new PersonQuery(
                            kanjiName.strip(),
                            kanaName.strip(),
                            Optional.ofNullable(birthDate),
                            Optional.ofNullable(sex),
                            address.strip(),
                            insurerNumber.strip(),
                            number.strip(),
                            attestationId.strip()),
                    purpose,
                    note);
        } catch (PersonSearchRefusedException e) {
            Messages.refused(e.getMessage());
        }
    }

    /** Null, as pages expect it, before anything was searched. */
    public FoundPersons getFound() {
        return found;
    }

    public int getMost() {
        return PersonSearch.MOST;
    }

    public SearchPurpose[] getPurposes() {
        return SearchPurpose.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public SearchPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(SearchPurpose purpose) {
        this.purpose = purpose;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = orEmpty(note);
    }

    public String getKanjiName() {
        return kanjiName;
    }

    public void setKanjiName(String kanjiName) {
        this.kanjiName = orEmpty(kanjiName);
    }

    public String getKanaName() {
        return kanaName;
    }

    public void setKanaName(String kanaName) {
        this.kanaName = orEmpty(kanaName);
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex sex) {
        this.sex = sex;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = orEmpty(address);
    }

    public String getInsurerNumber() {
        return insurerNumber;
    }

    public void setInsurerNumber(String insurerNumber) {
        this.insurerNumber = orEmpty(insurerNumber);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = orEmpty(number);
    }

    public String getAttestationId() {
        return attestationId;
    }

    public void setAttestationId(String attestationId) {
        this.attestationId = orEmpty(attestationId);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
