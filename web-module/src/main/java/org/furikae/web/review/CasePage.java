package org.furikae.web.review;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.furikae.app.persistence.CaseQueue;
import org.furikae.app.persistence.ManualDecisionTable;
import org.furikae.app.review.CaseQueues;
import org.furikae.app.review.CaseRefusedException;
import org.furikae.app.review.CaseRow;
import org.furikae.app.review.CaseView;
import org.furikae.app.review.Cases;
import org.furikae.app.review.Choice;
import org.furikae.app.review.ReturnReason;
import org.furikae.app.review.Seen;
import org.furikae.attestation.Attestation;
import org.furikae.claim.Claim;
import org.furikae.web.access.SignedInUser;
import org.furikae.web.claims.Timeline;
import org.furikae.web.format.FormatBean;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;

/** One case: everything about it on one screen, and what the reviewer decides. After that the next case opens. */
@Named
@ViewScoped
public class CasePage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Written to the audit trail with every look. */
    private static final String PURPOSE = "審査の画面で案件を判定";

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Cases cases;

    @Inject
    @SuppressWarnings("serial") // as above
    private CaseQueues queues;

    @Inject
    private ReviewDesk desk;

    @Inject
    private SignedInUser user;

    @Inject
    private Texts texts;

    private final CaseForm form = new CaseForm();
    private String id;
    private Seen seen;
    private String notMine = "";
    private transient CaseView view;
    private transient List<CandidateCard> cards;
    private transient Timeline timeline;

    /** Something done to the case that may be refused. */
    @FunctionalInterface
    private interface Work {
        void run() throws CaseRefusedException;
    }

    static String address(String claimId) {
        return "/review/case.xhtml?faces-redirect=true&id=" + new FormatBean().parameter(claimId);
    }

    /** Whoever opens a free case works on it. Answers 404 when there is no such claim. */
    public void open() {
        take();
        Optional<CaseView> found = id == null ? Optional.empty() : cases.open(id, PURPOSE);
        if (found.isEmpty()) {
            Address.notFound();
            return;
        }
        show(found.get());
        seen = view.seen();
        found.flatMap(CaseView::row).map(CaseRow::queue).ifPresent(desk::turnTo);
    }

    private void take() {
        try {
            if (id != null) {
                queues.take(id);
            }
        } catch (CaseRefusedException e) {
            notMine = e.reason() == CaseRefusedException.Reason.NOT_FOUND ? "" : e.getMessage();
        }
    }

    private void show(CaseView found) {
        view = found;
        cards = CandidateCard.of(
                found,
                desk.foundFor(id)
                        .flatMap(personKey -> cases.foundPerson(id, personKey))
                        .or(found::foundBySearch));
        timeline = Timeline.of(
                found.rules().explanation(), found.submission().claim().treatment());
    }

    /** What the page shows; read again when the view comes back from a passive state. */
    public CaseView getView() {
        if (view == null && id != null) {
            cases.open(id, PURPOSE).ifPresent(this::show);
        }
        return view;
    }

    /** Decides, and goes on to the next case. */
    public String decide() {
        if (form.getChoice() == null) {
            return refuse(texts.of("case.choose"));
        }
        return then("", () -> desk.setDone(cases.decide(id, seen, form.manualChoice(picked(), foundPerson()))));
    }

    /** Keeps the first choice of a case whose suggestion is hidden, and shows the suggestion. */
    public String look() {
        if (form.getChoice() == null) {
            return refuse(texts.of("case.choose"));
        }
        List<String> picked = picked();
        boolean second = queue() == CaseQueue.SECOND_LOOK;
        if (second) {
            return then("case.looked", () -> cases.secondLook(id, seen, form.getChoice(), picked));
        }
        if (attempt(() -> cases.firstLook(id, form.getChoice(), picked))) {
            cases.open(id, PURPOSE).ifPresent(this::show);
            cards.stream()
                    .flatMap(card -> card.picks().stream())
                    .forEach(pick -> pick.setChosen(picked.contains(pick.getRegistrationId())));
        }
        return null;
    }

    /** Looks for somebody who is not among the candidates; what the search is for goes with the session, not in the address. */
    public String searchPerson() {
        desk.searchFor(id);
        return "/people/index.xhtml?faces-redirect=true";
    }

    /** The person found by a search whose registrations are picked. */
    private Optional<String> foundPerson() {
        return getCards().stream()
                .filter(CandidateCard::foundBySearch)
                .filter(card -> card.picks().stream().anyMatch(Pick::isChosen))
                .map(card -> card.candidate().personKey())
                .findFirst();
    }

    public String confirm() {
        return then("case.confirmed", () -> cases.confirm(id, seen, form.getReason()));
    }

    public String refuseToConfirm() {
        return then("case.refused", () -> cases.refuse(id, seen, form.getReason()));
    }

    public String release() {
        if (!attempt(() -> queues.release(id))) {
            return null;
        }
        desk.setNotice("case.released");
        return "/review/index.xhtml?faces-redirect=true";
    }

    public String handOver() {
        return then("case.handedOver", () -> queues.handOver(id, form.getColleague(), form.getNote()));
    }

    public String setAside() {
        if (form.getAsideUntil() == null) {
            return refuse(texts.of("case.aside.day"));
        }
        return then("case.setAside", () -> queues.setAside(id, form.getAsideUntil(), form.getNote()));
    }

    public String note() {
        return attempt(() -> queues.note(id, form.getNote())) ? address(id) : null;
    }

    /** Leaves this case as it is and opens the next one. */
    public String next() {
        Optional<String> taken = queues.takeNext(desk.filter());
        if (taken.isEmpty()) {
            desk.setNotice("review.none");
        }
        return taken.map(CasePage::address).orElse("/review/index.xhtml?faces-redirect=true");
    }

    private String then(String notice, Work work) {
        if (!attempt(work)) {
            return null;
        }
        desk.setNotice(notice);
        return next();
    }

    private boolean attempt(Work work) {
        try {
            work.run();
            return true;
        } catch (CaseRefusedException e) {
            refuse(e.getMessage());
            return false;
        }
    }

    private static String refuse(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        return null;
    }

    private List<String> picked() {
        return getCards().stream()
                .flatMap(card -> card.picks().stream())
                .filter(Pick::isChosen)
                .map(Pick::getRegistrationId)
                .toList();
    }

    public List<CandidateCard> getCards() {
        return getView() == null ? List.of() : cards;
    }

    public Timeline getTimeline() {
        return getView() == null ? null : timeline;
    }

    private CaseQueue queue() {
        return getView().row().map(CaseRow::queue).orElse(null);
    }

    /** The case; null when nobody needs to look any more. */
    public CaseRow getRow() {
        return getView().row().orElse(null);
    }

    public Claim getClaim() {
        return getView().submission().claim();
    }

    public Attestation getAttestation() {
        return getView().submission().attestation().orElse(null);
    }

    /** The decision by hand that is in force or waits for a second person; null when there is none. */
    public ManualDecisionTable.Row getManual() {
        return getView().manual().orElse(null);
    }

    /** The label of the choice that it was. */
    public Choice getManualChoice() {
        return Choice.valueOf(getManual().content().choice());
    }

    public List<String> getManualRegistrations() {
        String joined = getManual().content().registrations();
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }

    /** Why the user cannot work on it; empty when they can. */
    public String getNotMine() {
        return notMine;
    }

    public boolean isMine() {
        return getRow() != null && notMine.isEmpty();
    }

    public boolean isDecidable() {
        return isMine() && queue() != CaseQueue.CONFIRMATION;
    }

    public boolean isConfirmable() {
        return isMine() && queue() == CaseQueue.CONFIRMATION;
    }

    public boolean isSecondLook() {
        return queue() == CaseQueue.SECOND_LOOK;
    }

    public boolean isHidden() {
        return getView().hidden();
    }

    /** What can be chosen in this queue. */
    public List<Choice> getChoices() {
        return Stream.of(Choice.values())
                .filter(choice -> !choice.answersContradiction() || queue() == CaseQueue.CONTRADICTED)
                .toList();
    }

    /** The key that chooses it. */
    public String key(Choice choice) {
        return switch (choice) {
            case BILL -> "b";
            case AS_LOST -> "l";
            case RETURN -> "r";
            case WAIT -> "w";
            case PRORATE -> "p";
            case RULES -> "t";
            case KEEP -> "k";
        };
    }

    public List<ReturnReason> getReturnReasons() {
        return Arrays.asList(ReturnReason.values());
    }

    public List<String> getColleagues() {
        return queues.colleagues().stream()
                .filter(name -> !name.equals(user.getName()))
                .toList();
    }

    public CaseForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
