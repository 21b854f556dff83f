package org.furikae.web.review;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.furikae.app.review.CaseRefusedException;
import org.furikae.app.review.Inquiries;
import org.furikae.app.review.InsurerWork;
import org.furikae.app.review.QuestionRow;
import org.furikae.exchange.AnswerKind;
import org.furikae.exchange.AnswerMeans;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.exchange.UnreadableFile;
import org.furikae.web.format.Formats;
import org.furikae.web.language.Texts;
import org.furikae.web.page.Address;

/** Questions to insurers: whom to ask, what to ask, and what they answered. */
@Named
@ViewScoped
public class InquiriesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // the container's reference to a session bean can be serialised
    private Inquiries inquiries;

    @Inject
    private ReviewDesk desk;

    @Inject
    private Texts texts;

    private String insurer = "";
    private Long number;
    private AnswerKind kind;
    private LocalDate from;
    private LocalDate until;
    private LocalDate answeredOn = LocalDate.now(Formats.JAPAN);
    private String answeredBy = "";
    private AnswerMeans means = AnswerMeans.PHONE;
    private String remarks = "";
    private String reason = "";
    private int version;
    private transient Part file;
    private transient List<QuestionRow> questions;

    /** Answers 404 when the insurer was never asked anything. */
    public void open() {
        if (!insurer.isEmpty() && getWork() == null) {
            Address.notFound();
            return;
        }
        Optional.ofNullable(getQuestion()).ifPresent(this::begin);
    }

    /** A correction begins with the answer as it is. */
    private void begin(QuestionRow question) {
        version = question.version();
        if (question.isAnswered()) {
            kind = question.answer().orElse(null);
            from = question.answeredFrom().orElse(null);
            until = question.answeredUntil().orElse(null);
            answeredOn = question.answeredOn().orElse(answeredOn);
            answeredBy = question.answeredBy();
            means = question.means().orElse(means);
            remarks = question.remarks();
        }
    }

    /** Whether the answer of the question that is open is there already. */
    public boolean isCorrecting() {
        return getQuestion() != null && getQuestion().isAnswered();
    }

    public List<InsurerWork> getInsurers() {
        return inquiries.insurers();
    }

    /** The insurer that is shown; null when all are. */
    public InsurerWork getWork() {
        return inquiries.insurers().stream()
                .filter(work -> work.insurerNumber().equals(insurer))
                .findFirst()
                .orElse(null);
    }

    public List<QuestionRow> getQuestions() {
        if (questions == null && !insurer.isEmpty()) {
            questions = inquiries.questions(insurer);
        }
        return questions == null ? List.of() : questions;
    }

    /** The question whose answer is being entered or corrected; null when none is. */
    public QuestionRow getQuestion() {
        return number == null
                ? null
                : getQuestions().stream()
                        .filter(question -> question.number() == number
                                && (question.state() == QuestionRow.State.OPEN || question.isAnswered()))
                        .findFirst()
                        .orElse(null);
    }

    public String answer() {
        return isIncomplete()
                ? refuse(texts.of("inquiry.answer.incomplete"))
                : then("inquiry.answered", () -> inquiries.answer(number, version, given()));
    }

    public String correct() {
        return isIncomplete()
                ? refuse(texts.of("inquiry.answer.incomplete"))
                : then("inquiry.corrected", () -> inquiries.correct(number, version, given(), reason));
    }

    public String withdraw() {
        return then("inquiry.withdrawn", () -> inquiries.withdrawAnswer(number, version, reason));
    }

    public String askAgain() {
        return then("inquiry.askedAgain", () -> inquiries.askAgain(number, version, reason));
    }

    private boolean isIncomplete() {
        return kind == null || answeredOn == null;
    }

    private InsurerAnswer given() {
        return new InsurerAnswer(
                kind,
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                answeredOn,
                answeredBy.strip(),
                means,
                remarks.strip());
    }

    /** Something that may be refused. */
    @FunctionalInterface
    private interface Work {
        void run() throws CaseRefusedException;
    }

    private String then(String notice, Work work) {
        try {
            work.run();
        } catch (CaseRefusedException e) {
            return refuse(e.getMessage());
        }
        desk.setNotice(notice);
        return back();
    }

    public String remind(QuestionRow question) {
        return then("inquiry.reminded", () -> inquiries.remind(question.number(), question.version()));
    }

    /** Takes a call list in that was filled in. */
    public String receive() throws IOException {
        if (file == null || file.getSize() == 0) {
            return refuse(texts.of("inquiry.import.none"));
        }
        Path spooled = Files.createTempFile("furikae-answers-", null);
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, spooled, StandardCopyOption.REPLACE_EXISTING);
            String name = Path.of(file.getSubmittedFileName()).getFileName().toString();
            desk.setImported(inquiries.importAnswers(spooled, name));
        } catch (UnreadableFile e) {
            return refuse(e.getMessage());
        } finally {
            Files.delete(spooled);
        }
        insurer = "";
        return back();
    }

    private String back() {
        return "/review/inquiries.xhtml?faces-redirect=true" + (insurer.isEmpty() ? "" : "&insurer=" + insurer);
    }

    private static String refuse(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
        return null;
    }

    public List<AnswerKind> getKinds() {
        return Arrays.asList(AnswerKind.values());
    }

    public List<AnswerMeans> getAllMeans() {
        return Arrays.asList(AnswerMeans.values());
    }

    public String getInsurer() {
        return insurer;
    }

    public void setInsurer(String insurer) {
        this.insurer = insurer == null ? "" : insurer;
    }

    public Long getNumber() {
        return number;
    }

    public void setNumber(Long number) {
        this.number = number;
    }

    public AnswerKind getKind() {
        return kind;
    }

    public void setKind(AnswerKind kind) {
        this.kind = kind;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }

    public String getAnsweredBy() {
        return answeredBy;
    }

    public void setAnsweredBy(String answeredBy) {
        this.answeredBy = answeredBy == null ? "" : answeredBy;
    }

    public AnswerMeans getMeans() {
        return means;
    }

    public void setMeans(AnswerMeans means) {
        this.means = means;
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks == null ? "" : remarks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
