package org.furikae.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A rule set as one zip file. Reading touches no disk: names that lead out of the zip, links, and files that unpack to more than
 * they should are refused.
 */
public final class RulesetZip {
    /** More than any rule set packs to. */
    public static final int LARGEST_BYTES = 8 << 20;

    private static final int LARGEST_FILE_BYTES = 1 << 20;
    private static final int LARGEST_UNPACKED_BYTES = 24 << 20;
    private static final int MOST_FILES = 5_000;
    private static final String HOW_TO_MEND = "furikae の画面から書き出した zip か、規則の組のフォルダーをそのまま zip にしたものを使ってください。";

    private RulesetZip() {}

    /**
     * Reads a zip; a single folder around everything is left away.
     *
     * @throws RulesetException when it is no zip or holds what a rule set cannot hold
     */
    public static RulesetFiles read(byte[] zip) {
        if (zip.length > LARGEST_BYTES) {
            throw new RulesetException("zip が大きすぎます（8 MiBまで）。" + HOW_TO_MEND);
        }
        TreeMap<String, String> texts = new TreeMap<>();
        int unpacked = 0;
        int files = 0;
        try (ZipFile opened = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get()) {
            for (Enumeration<ZipArchiveEntry> entries = opened.getEntries(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                if (++files > MOST_FILES) {
                    throw new RulesetException("zip のファイルが" + MOST_FILES + "を超えています。" + HOW_TO_MEND);
                }
                String path = safe(entry);
                if (!entry.isDirectory() && RulesetFiles.belongs(path)) {
                    byte[] content = content(opened, entry, path);
                    unpacked += content.length;
                    if (unpacked > LARGEST_UNPACKED_BYTES) {
                        throw new RulesetException("zip を開くと大きすぎます。" + HOW_TO_MEND);
                    }
                    if (texts.put(path, text(path, content)) != null) {
                        throw new RulesetException("zip に「" + path + "」が二つあります。" + HOW_TO_MEND);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RulesetException("zip として読めません。" + HOW_TO_MEND, e);
        }
        return RulesetFiles.of(withoutOuterFolder(texts));
    }

    /** Writes a zip whose bytes are the same for the same texts. */
    public static void write(RulesetFiles files, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> text : files.texts().entrySet()) {
            ZipEntry entry = new ZipEntry(text.getKey());
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String safe(ZipArchiveEntry entry) {
        String path = entry.getName();
        boolean leadsOut = path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.chars().anyMatch(Character::isISOControl)
                || ("/" + path + "/").contains("/../");
        if (leadsOut) {
            throw new RulesetException("zip に使えない名前のファイルがあります（フォルダーの外を指す名前など）。" + HOW_TO_MEND);
        }
        if (entry.isUnixSymlink()) {
            throw new RulesetException("zip の「" + path + "」はリンクです。ファイルそのものを入れてください。");
        }
        return path;
    }

    /** What the entry says about its size is not believed. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, String path) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST_FILE_BYTES + 1);
            if (content.length > LARGEST_FILE_BYTES) {
                throw new RulesetException("zip の「" + path + "」が大きすぎます。1 MiBまでにしてください。");
            }
            return content;
        }
    }

    private static String text(String path, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RulesetException("「" + path + "」がUTF-8ではありません。UTF-8で保存し直してください。", e);
        }
    }

    private static SortedMap<String, String> withoutOuterFolder(SortedMap<String, String> texts) {
        if (texts.isEmpty() || texts.containsKey(RulesetManifest.FILE)) {
            return texts;
        }
        String first = texts.firstKey();
        String outer = first.substring(0, first.indexOf('/') + 1);
        if (outer.isEmpty() || !texts.containsKey(outer + RulesetManifest.FILE)) {
            return texts;
        }
        TreeMap<String, String> inner = new TreeMap<>();
        texts.forEach((path, text) -> {
            if (path.startsWith(outer)) {
                inner.put(path.substring(outer.length()), text);
            }
        });
        return inner;
    }
}
