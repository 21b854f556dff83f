package org.furikae.app.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.furikae.exchange.UnreadableFile;

/** Parameters of drafts as tables that people edit. Authors change; supervisors and auditors read. */
public interface ParameterTables {
    /**
     * The parameters of a draft as they are; empty when there is no such draft.
     *
     * @throws StudioRefusedException when its {@code ruleset.yaml} cannot be read
     */
    Optional<ParameterGrid> open(long draft) throws StudioRefusedException;

    /**
     * Saves all rows. What is wrong comes back row by row; when somebody else changed parameters meanwhile, nothing is
     * overwritten and what was typed is kept as a text of its own.
     *
     * @param basedOn revision of the draft with which the author began
     */
    ParameterSave save(long draft, int basedOn, List<TypedParameter> rows) throws StudioRefusedException;

    /**
     * Says what a table (xlsx or csv) would change. Saves nothing. When the draft went on since the table was downloaded, only what
     * the table changed counts.
     *
     * @throws UnreadableFile when the file as a whole cannot be read
     * @throws StudioRefusedException when it is the table of another draft
     */
    ParameterUpload read(long draft, Path file, String fileName)
            throws IOException, UnreadableFile, StudioRefusedException;
}
