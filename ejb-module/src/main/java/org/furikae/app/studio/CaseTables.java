package org.furikae.app.studio;

import java.util.List;
import java.util.Optional;

/** Cases of rules in drafts as tables that people edit. Authors change; supervisors and auditors read. */
public interface CaseTables {
    /** The rules of a draft, each with its cases; empty when there is no such draft. */
    Optional<List<CaseBook>> all(long draft) throws StudioRefusedException;

    /** What lines of cases can say. */
    List<CaseField> fields();

    /**
     * Saves a case.
     *
     * @param basedOn revision of the file ({@link CaseBook#fileRevision()}) with which the author began
     * @param index of the case; empty: it is added at the end
     * @return also when somebody else saved the file meanwhile; nothing is overwritten then
     * @throws StudioRefusedException when a value is not of its kind, or two cases would have one name
     */
    SaveResult save(long draft, String phase, String slug, int basedOn, Optional<Integer> index, TypedCase changed)
            throws StudioRefusedException;

    /** Takes a case away. */
    SaveResult remove(long draft, String phase, String slug, int basedOn, int index) throws StudioRefusedException;
}
