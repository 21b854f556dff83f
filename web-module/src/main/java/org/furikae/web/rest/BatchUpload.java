package org.furikae.web.rest;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.intake.BatchKind;
import org.furikae.exchange.value.BadValue;
import org.furikae.exchange.value.DateText;

/**
 * The parts of an upload, checked. A part that is not known is refused rather than left aside: a misspelt {@code asOf} would
 * otherwise decide claims as of another day.
 */
record BatchUpload(EntityPart file, String fileName, BatchKind kind, Optional<LocalDate> asOf) {
    private static final Set<String> KNOWN = Set.of("file", "kind", "asOf");
    private static final int LONGEST_FIELD = 100;

    static BatchUpload of(List<EntityPart> parts) throws IOException {
        for (EntityPart part : parts) {
            if (!KNOWN.contains(part.getName())) {
                throw bad("multipart", "file、kind、asOf 以外の部分が含まれています。名前のつづりを確認してください。");
            }
        }
        EntityPart file = only(parts, "file")
                .orElseThrow(() -> bad("file", "ファイルがありません。file という名前の部分に、ファイル名（filename）を付けて送信してください。"));
        String fileName = file.getFileName()
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> bad("file", "ファイル名がありません。file の部分に filename を付けて送信してください。"));
        String kind = text(parts, "kind")
                .orElseThrow(() -> bad("kind", "ファイルの種類がありません。kind に " + kinds() + " のいずれかを指定してください。"));
        return new BatchUpload(
                file,
                utf8(fileName),
                BatchKind.ofCode(kind)
                        .orElseThrow(() -> bad("kind", "ファイルの種類が違います。kind に " + kinds() + " のいずれかを指定してください。")),
                asOf(text(parts, "asOf")));
    }

    private static Optional<LocalDate> asOf(Optional<String> text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateText.date(text.get()));
        } catch (BadValue e) {
            throw bad("asOf", "基準日を読み取れません。asOf に 2026-08-15 の形で日付を指定してください。");
        }
    }

    private static Optional<EntityPart> only(List<EntityPart> parts, String name) {
        List<EntityPart> named =
                parts.stream().filter(part -> part.getName().equals(name)).toList();
        if (named.size() > 1) {
            throw bad(name, name + " が複数あります。1つだけ送信してください。");
        }
        return named.stream().findFirst();
    }

    private static Optional<String> text(List<EntityPart> parts, String name) throws IOException {
        Optional<EntityPart> part = only(parts, name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = part.get().getContent()) {
            String text = new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }

    /** Clients send names as raw UTF-8, which the container takes for Latin-1. */
    private static String utf8(String name) {
        boolean latin = name.chars().allMatch(c -> c < 0x100);
        if (!latin || name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        String decoded = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') >= 0 ? name : decoded;
    }

    private static String kinds() {
        return String.join(
                "、", List.of(BatchKind.values()).stream().map(BatchKind::code).toList());
    }

    private static ProblemException bad(String field, String how) {
        return new ProblemException(CallProblems.badField(field, how));
    }
}
