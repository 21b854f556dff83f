package org.furikae.app.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.furikae.exchange.InsurerAnswer;
import org.furikae.exchange.UnreadableFile;

/** Questions to insurers about claims that the rules leave to inquiry, and their answers. */
public interface Inquiries {
    /** Insurers with questions, the most pressing first. */
    List<InsurerWork> insurers();

    /** What is or was asked of an insurer, open questions first. Written to the audit trail. */
    List<QuestionRow> questions(String insurerNumber);

    /**
     * Open questions as a workbook to be filled in. Written to the audit trail.
     *
     * @param insurerNumber empty for all insurers
     */
    void writeCallList(String insurerNumber, OutputStream out) throws IOException;

    /** Notes that the insurer was reminded. */
    void remind(long number, int version) throws CaseRefusedException;

    /**
     * Keeps an answer. What it says about the qualification becomes part of the register as known from the day of the answer on, and
     * the claims that it touches are decided again; in any case the claim's own case comes first in its queue.
     */
    void answer(long number, int version, InsurerAnswer answer) throws CaseRefusedException;

    /**
     * Puts another answer in the place of one that was entered wrongly. The old one stays readable, with the reason; what it had put
     * into the register counts no more, and the claims whose decision knew it are decided again.
     */
    void correct(long number, int version, InsurerAnswer answer, String reason) throws CaseRefusedException;

    /** The same when the right answer is not known: the question is open again. */
    void withdrawAnswer(long number, int version, String reason) throws CaseRefusedException;

    /**
     * Asks the insurer the same again, whatever was answered; that stays until there is another answer.
     *
     * @return number of the new question
     */
    long askAgain(long number, int version, String reason) throws CaseRefusedException;

    /**
     * Keeps the answers of a call list that was filled in; rows that are wrong are handed back.
     *
     * @throws UnreadableFile when the file as a whole cannot be read
     */
    ImportedAnswers importAnswers(Path file, String fileName) throws UnreadableFile, IOException;
}
