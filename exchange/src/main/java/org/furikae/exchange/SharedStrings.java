package org.furikae.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The shared strings of a workbook. They may be larger than the heap, so they lie in a file of their own that has no name
 * (it is deleted as it is opened, and so cannot be left behind), mapped into memory by the operating system. Phonetic guides
 * (ふりがな of Excel) are no part of the text.
 */
final class SharedStrings implements Closeable {
    /** Strings that many cells share come early in the table and are kept decoded. */
    private static final int CACHED = 1 << 12;
    /** Bytes per mapped window. */
    private static final int WINDOW = 1 << 28;

    private final FileChannel texts;
    private final FileChannel offsets;
    private final List<MappedByteBuffer> textWindows;
    private final List<MappedByteBuffer> offsetWindows;
    private final long count;
    private final String[] cache = new String[CACHED];
    private final int[] cached = new int[CACHED];

    private SharedStrings(FileChannel texts, FileChannel offsets, long count) throws IOException {
        this.texts = texts;
        this.offsets = offsets;
        this.count = count;
        this.textWindows = windows(texts);
        this.offsetWindows = windows(offsets);
    }

    static SharedStrings none() throws IOException {
        return new SharedStrings(temporary(), temporary(), 0);
    }

    static SharedStrings read(InputStream in) throws IOException, XMLStreamException {
        FileChannel texts = temporary();
        FileChannel offsets = temporary();
        boolean done = false;
        try {
            long count = copy(Xml.reader(in), texts, offsets);
            SharedStrings strings = new SharedStrings(texts, offsets, count);
            done = true;
            return strings;
        } finally {
            if (!done) {
                texts.close();
                offsets.close();
            }
        }
    }

    private static FileChannel temporary() throws IOException {
        Path file = Files.createTempFile("shared-strings", null);
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static long copy(XMLStreamReader xml, FileChannel texts, FileChannel offsets)
            throws IOException, XMLStreamException {
        long count = 0;
        long end = 0;
        OutputStream textStream = new BufferedOutputStream(Channels.newOutputStream(texts), 1 << 16);
        DataOutputStream offsetStream =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(offsets), 1 << 16));
        offsetStream.writeLong(0);
        while (Xml.nextElement(xml)) {
            if (xml.getLocalName().equals("si")) {
                byte[] text = CellText.read(xml, "si").getBytes(StandardCharsets.UTF_8);
                textStream.write(text);
                end += text.length;
                offsetStream.writeLong(end);
                count++;
            }
        }
        textStream.flush();
        offsetStream.flush();
        return count;
    }

    private static List<MappedByteBuffer> windows(FileChannel channel) throws IOException {
        List<MappedByteBuffer> windows = new ArrayList<>();
        for (long start = 0; start < channel.size(); start += WINDOW) {
            windows.add(channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(WINDOW, channel.size() - start)));
        }
        return windows;
    }

    /** @throws XMLStreamException when there is no string of this index */
    String get(int index) throws XMLStreamException {
        if (index < 0 || index >= count) {
            throw new XMLStreamException("no such shared string");
        }
        int slot = index & (CACHED - 1);
        if (cache[slot] == null || cached[slot] != index) {
            cache[slot] = decode(index);
            cached[slot] = index;
        }
        return cache[slot];
    }

    private String decode(int index) {
        long start = offset(index);
        byte[] bytes = new byte[(int) (offset(index + 1) - start)];
        int copied = 0;
        while (copied < bytes.length) {
            long position = start + copied;
            MappedByteBuffer window = textWindows.get((int) (position / WINDOW));
            int inWindow = (int) (position % WINDOW);
            int length = Math.min(bytes.length - copied, window.capacity() - inWindow);
            window.get(inWindow, bytes, copied, length);
            copied += length;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long offset(int index) {
        long position = (long) index * Long.BYTES;
        ByteBuffer window = offsetWindows.get((int) (position / WINDOW));
        return window.getLong((int) (position % WINDOW));
    }

    @Override
    public void close() throws IOException {
        try (texts;
                offsets) {
            textWindows.clear();
            offsetWindows.clear();
        }
    }
}
