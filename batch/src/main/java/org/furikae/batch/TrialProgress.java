package org.furikae.batch;

import org.furikae.ruleset.trial.TrialStep;
import org.furikae.ruleset.trial.TrialWatch;

/** One line on the terminal that says what a trial is doing. Nothing at all elsewhere. */
final class TrialProgress implements TrialWatch {
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Terminal terminal;

    TrialProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progress(TrialStep step, long done, long total) {
        if (terminal.showsProgress()) {
            terminal.err().print(ERASE_LINE + step.label() + (total > 0 ? " " + done + "/" + total : "") + "\r");
            terminal.err().flush();
        }
    }
}
