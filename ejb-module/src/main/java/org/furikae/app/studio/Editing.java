package org.furikae.app.studio;

import java.util.List;

/** What an editor of rules needs while somebody types. Authors only; nothing is saved, and rules run beside the server only. */
public interface Editing {
    /** What may be written in rules of a draft. */
    RuleWords words(long draft) throws StudioRefusedException;

    /**
     * What is wrong with a draft in which one file reads otherwise, without saving it. No rule and no case runs.
     *
     * @param path of the file
     * @param text as it reads
     * @throws StudioRefusedException when the draft is not there, or as much as may run at once is running
     */
    List<RuleFault> check(long draft, String path, String text) throws StudioRefusedException;

    /** Runs the cases of a revision. What is known of the same content is given at once. */
    CaseRun run(long draft, int revision) throws StudioRefusedException;
}
