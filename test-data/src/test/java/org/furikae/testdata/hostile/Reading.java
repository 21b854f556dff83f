package org.furikae.testdata.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.furikae.claim.Claim;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowCount;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.UnreadableFile;

/**
 * What became of a file of claims.
 *
 * @param outcome {@code accepted/rejected} rows, or why the file was refused
 * @param messages what people are told, in Japanese: of the refusal, of the rows, of what was left aside
 * @param accountedFor whether each row that counts was handed out once
 */
record Reading(String outcome, Set<String> messages, boolean accountedFor) {
    /** More would say the same. */
    private static final int MESSAGES = 100;

    static Reading of(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "hostile", ".upload");
        try {
            Files.write(file, content);
            return of(file, name);
        } finally {
            Files.delete(file);
        }
    }

    private static Reading of(Path file, String name) throws IOException {
        Set<String> messages = new LinkedHashSet<>();
        List<Boolean> rows = new ArrayList<>();
        try (InputFile input = InputFile.open(file, name, EnumSet.of(TableKind.CLAIMS))) {
            messages.addAll(input.notices());
            RowCount count = input.read(TableKind.CLAIMS, new RowHandler<Claim>() {
                @Override
                public void accepted(RawRow row, Claim fact) {
                    rows.add(true);
                }

                @Override
                public void rejected(RawRow row, List<RowError> errors) {
                    rows.add(false);
                    errors.stream()
                            .map(RowError::message)
                            .limit(MESSAGES - Math.min(MESSAGES, messages.size()))
                            .forEach(messages::add);
                }
            });
            return new Reading(
                    count.accepted() + "/" + count.rejected(),
                    messages,
                    count.read() == rows.size()
                            && count.accepted()
                                    == rows.stream().filter(row -> row).count());
        } catch (UnreadableFile refused) {
            return new Reading(refused.reason().name(), Set.of(refused.getMessage()), true);
        }
    }

    /** Whether something was refused without words that tell a person what to do. */
    boolean isUnexplained() {
        boolean silent = messages.isEmpty() && !outcome.endsWith("/0");
        return silent || messages.stream().anyMatch(Reading::isNoSentence);
    }

    private static boolean isNoSentence(String message) {
        return !message.matches("(?s).*[ぁ-ん].*") || message.contains("Exception") || message.contains("java.");
    }
}
