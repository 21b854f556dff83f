package org.furikae.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The character encoding of a csv file: UTF-8, with or without byte-order mark, or Windows-31J. */
final class CsvCharset {
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** Takes the place of bytes that are no characters: unlike U+FFFD it cannot have been written by anybody. */
    static final char NO_CHARACTER = '\uFFFF';

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvCharset() {}

    /**
     * Recognised by decoding the whole file. A file that is neither is taken for the one that it breaks later, so that the
     * broken characters show up in their rows.
     */
    static Charset of(Path file) throws IOException {
        long utf8 = validBytes(file, StandardCharsets.UTF_8);
        if (utf8 == Long.MAX_VALUE) {
            return StandardCharsets.UTF_8;
        }
        long windows = validBytes(file, WINDOWS_31J);
        return windows >= utf8 && !startsWithByteOrderMark(file) ? WINDOWS_31J : StandardCharsets.UTF_8;
    }

    /** The file's text without its byte-order mark; bytes that are no characters become {@link #NO_CHARACTER}. */
    static Reader reader(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(NO_CHARACTER));
        PushbackReader reader = new PushbackReader(new InputStreamReader(Files.newInputStream(file), decoder));
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static boolean startsWithByteOrderMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(3);
            return head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        }
    }

    /** Bytes before the first that is no character, or {@code Long.MAX_VALUE} when all are. */
    private static long validBytes(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long decoded = 0;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                chars.clear();
                CoderResult result = decoder.decode(bytes, chars, end);
                decoded += bytes.position();
                if (result.isError()) {
                    return decoded;
                }
                bytes.compact();
            }
        }
        return Long.MAX_VALUE;
    }
}
