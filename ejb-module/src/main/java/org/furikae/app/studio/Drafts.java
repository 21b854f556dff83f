package org.furikae.app.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.furikae.exchange.UnreadableFile;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetZip;

/**
 * Drafts of rule sets. Whatever somebody saves becomes a revision and is kept, faulty or not; what may be released is decided
 * elsewhere ({@link Releases}). Authors change; supervisors and auditors read.
 */
public interface Drafts {
    /** More than any rule set packs to. */
    int LARGEST_ZIP_BYTES = RulesetZip.LARGEST_BYTES;

    /**
     * Drafts, newest first.
     *
     * @param closed those that were set aside
     * @param before only smaller numbers; {@link Long#MAX_VALUE} for the newest
     */
    List<DraftSummary> newestFirst(boolean closed, long before, int limit);

    /** A draft with its files as they are. */
    Optional<DraftView> find(long number);

    /** The same as of one of its revisions; 0 is how it began. */
    Optional<DraftView> find(long number, int revision);

    /**
     * Begins a draft with the files of a release.
     *
     * @return its number
     */
    long begin(String title, long release) throws StudioRefusedException;

    /** Begins a draft with the files of another one as of a revision. */
    long beginFromDraft(String title, long draft, int revision) throws StudioRefusedException;

    /**
     * Begins a draft with the files of a zip as {@link #writeZip} writes it, or of a folder packed so.
     *
     * @throws StudioRefusedException when it is no zip, holds names that lead out of it, is too large, or is no rule set
     */
    long beginFromZip(String title, byte[] zip) throws StudioRefusedException;

    /**
     * Saves what somebody typed into a file.
     *
     * @param path of a file of the draft, or {@code cases.yaml} of one of its rules
     * @param basedOn revision of the file ({@link DraftFile#revision()}) with which the author began; after a save, the revision
     *     that it gave
     * @return also when somebody else saved the file meanwhile: both texts are in the result then, and kept
     * @throws StudioRefusedException when there is no such draft or file, or the text is too long
     */
    SaveResult save(long number, String path, int basedOn, String text) throws StudioRefusedException;

    /**
     * Adds a rule from a template, with two cases.
     *
     * @param basedOn revision of the draft that the author saw
     * @param slug name of its folder: lower-case letters, digits and hyphens
     * @param name a sentence
     * @param source key of a source in {@code ruleset.yaml}
     * @param before slug of the rule in whose front it goes; empty: it becomes the last of its phase
     */
    SaveResult addRule(
            long number,
            int basedOn,
            String phase,
            String slug,
            String name,
            String source,
            RuleTemplate template,
            Optional<String> before)
            throws StudioRefusedException;

    /** Gives the folder of a rule another name. */
    SaveResult renameRule(long number, int basedOn, String phase, String slug, String renamed)
            throws StudioRefusedException;

    /** Takes a rule and its cases away. */
    SaveResult removeRule(long number, int basedOn, String phase, String slug) throws StudioRefusedException;

    /** Makes the files what they were at a revision, as a new revision. */
    SaveResult undoTo(long number, int basedOn, int revision) throws StudioRefusedException;

    /** Revisions, newest first, below {@code before}. */
    List<DraftRevision> revisions(long number, int before, int limit);

    /** Texts that were refused because somebody else had saved, newest first. */
    List<DraftConflict> conflicts(long number, int limit) throws StudioRefusedException;

    /**
     * Says that the caller has the draft open, and tells who else has. To be called every few seconds.
     *
     * @param path of the file that the caller looks at; may be empty
     */
    List<Presence> present(long number, String path) throws StudioRefusedException;

    /** The parameters, row by row in the order of the text. */
    List<ParameterValue> parameters(long number) throws StudioRefusedException;

    /**
     * Saves all parameters. Rows that stay keep their lines and comments in {@code ruleset.yaml}.
     *
     * @throws StudioRefusedException also when months overlap or leave a gap, or a source is not named in the text
     */
    SaveResult saveParameters(long number, int basedOn, List<ParameterValue> values) throws StudioRefusedException;

    /** Writes the parameters as a workbook. Closes {@code out}. */
    void writeParameters(long number, OutputStream out) throws IOException, StudioRefusedException;

    /** Says what a table of parameters (xlsx or csv) would change. Saves nothing. */
    ParameterImport readParameters(long number, Path file, String fileName)
            throws IOException, UnreadableFile, StudioRefusedException;

    /** Writes all files as a zip that the command line takes. */
    void writeZip(long number, int revision, OutputStream out) throws IOException, StudioRefusedException;

    /**
     * What the files of a zip would change. Saves nothing.
     *
     * @throws StudioRefusedException when it is no zip, holds names that lead out of it, is too large, or is no rule set
     */
    List<FileDifference> readZip(long number, byte[] zip) throws StudioRefusedException;

    /** Makes the files of a draft those of a zip, as a new revision; refuses as {@link #readZip}. */
    SaveResult importZip(long number, int basedOn, byte[] zip) throws StudioRefusedException;

    /** Sets a draft aside. Its revisions are kept, and it can still be looked at. */
    void discard(long number, String reason) throws StudioRefusedException;
}
