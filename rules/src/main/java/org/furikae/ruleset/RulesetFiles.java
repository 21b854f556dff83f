package org.furikae.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where the texts of a rule set lie: a folder, the class path or memory. Paths are relative, with {@code /}. */
final class RulesetFiles {
    private final Function<String, Optional<String>> reader;

    private RulesetFiles(Function<String, Optional<String>> reader) {
        this.reader = reader;
    }

    static RulesetFiles inFolder(Path folder) {
        return new RulesetFiles(path -> {
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
            } catch (CharacterCodingException e) {
                throw new RulesetException("「" + path + "」がUTF-8ではありません。UTF-8で保存し直してください。", e);
            } catch (IOException e) {
                throw new RulesetException("「" + path + "」を読めません。読み取りの権限を確かめてください。", e);
            }
        });
    }

    static RulesetFiles onClassPath(ClassLoader loader, String root) {
        return new RulesetFiles(path -> {
            try (InputStream in = loader.getResourceAsStream(root + "/" + path)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static RulesetFiles inMemory(Map<String, String> texts) {
        return new RulesetFiles(path -> Optional.ofNullable(texts.get(path)));
    }

    /**
     * The text with line feeds as line ends and no byte order mark.
     *
     * @throws RulesetException when there is no such file
     */
    String text(String path) {
        return find(path)
                .orElseThrow(
                        () -> new RulesetException("規則の組に「" + path + "」がありません。ファイルを置くか、ruleset.yamlの一覧から外してください。"));
    }

    Optional<String> find(String path) {
        return reader.apply(path)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .map(text -> text.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
