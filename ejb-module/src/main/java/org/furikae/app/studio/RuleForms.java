package org.furikae.app.studio;

import java.util.List;
import java.util.Map;

/** Rules that authors fill in instead of typing them. What comes of it is text like any other, and passes the same gates. */
public interface RuleForms {
    /** Fields on which conditions can be put. */
    List<FormChoice> fields();

    /** Names of operators by name of a kind of field. */
    Map<String, List<String>> operators();

    /** Codes of those to whom an outcome can bill. */
    List<String> billTo();

    /**
     * What a form needs to know of a draft.
     *
     * @param sources titles by key
     * @param phases slugs of rules by phase, without those of proration
     * @param numbers names of parameters that a number can be compared with
     */
    record Frame(int revision, Map<String, String> sources, Map<String, List<String>> phases, List<String> numbers) {
        public Frame {
            numbers = List.copyOf(numbers);
        }
    }

    Frame frame(long draft) throws StudioRefusedException;

    /**
     * The DRL that a form comes to; nothing is saved.
     *
     * @throws StudioRefusedException when something is missing or cannot be taken; the message says what
     */
    String preview(long draft, RuleForm form) throws StudioRefusedException;

    /** Adds the rule to a draft, with a pair of cases. */
    SaveResult add(long draft, int basedOn, RuleForm form) throws StudioRefusedException;
}
