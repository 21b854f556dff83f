package org.furikae.app.review;

import java.io.Serializable;
import java.util.List;
import org.furikae.exchange.AnswerFile;

/**
 * What became of a call list that was filled in; {@code taken + unanswered + rejected.size()} is all of its rows.
 *
 * @param taken answers that were stored
 * @param unanswered rows without an answer
 * @param headers of the file, for handing the rejected rows back
 */
public record ImportedAnswers(
        String fileName, int taken, int unanswered, List<String> headers, List<AnswerFile.Rejected> rejected)
        implements Serializable {
    public ImportedAnswers {
        headers = List.copyOf(headers);
        rejected = List.copyOf(rejected);
    }
}
