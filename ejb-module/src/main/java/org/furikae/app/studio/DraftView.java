package org.furikae.app.studio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.app.rules.RuleTexts;

/**
 * A draft at one of its revisions.
 *
 * @param revision that is shown
 * @param contentSha256 of the whole
 * @param files by path
 */
public record DraftView(DraftSummary summary, int revision, String contentSha256, List<DraftFile> files) {
    public DraftView {
        files = List.copyOf(files);
    }

    public Optional<DraftFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    public RuleTexts texts() {
        return RuleTexts.of(files.stream().collect(Collectors.toMap(DraftFile::path, DraftFile::text)));
    }
}
