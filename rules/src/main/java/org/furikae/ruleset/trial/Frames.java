package org.furikae.ruleset.trial;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages between a program and its trial process: a mark, the kind, the length and as many bytes. Neither side believes the
 * other: a wrong mark, an unknown kind or a length beyond the bound ends the conversation.
 */
final class Frames {
    /** Changes when the messages do. */
    static final int VERSION = 1;

    static final int LONGEST_BYTES = 32 << 20;
    private static final int MARK = 0x464b5401;

    /** What a message is about. */
    enum Kind {
        HELLO(1),
        REQUEST(2),
        CLAIMS(3),
        END_OF_CLAIMS(4),
        PROGRESS(5),
        CHANGES(6),
        RESULT(7);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        static Kind of(int code) throws ProtocolException {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new ProtocolException();
        }
    }

    /** One message. */
    static final class Frame {
        private final Kind kind;
        private final byte[] content;

        Frame(Kind kind, byte[] content) {
            this.kind = kind;
            this.content = content;
        }

        Kind kind() {
            return kind;
        }

        byte[] content() {
            return content;
        }
    }

    private final DataInputStream in;
    private final DataOutputStream out;
    private final int longest;

    /** @param longest bytes of a message that this side accepts */
    Frames(InputStream in, OutputStream out, int longest) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
        this.longest = longest;
    }

    /**
     * Empty at the end.
     *
     * @throws ProtocolException when it is no message
     */
    Optional<Frame> read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int mark = (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        Kind kind = Kind.of(in.readUnsignedByte());
        int length = in.readInt();
        if (mark != MARK || length < 0 || length > longest) {
            throw new ProtocolException();
        }
        byte[] content = in.readNBytes(length);
        if (content.length != length) {
            throw new ProtocolException();
        }
        return Optional.of(new Frame(kind, content));
    }

    synchronized void write(Kind kind, byte[] content) throws IOException {
        if (content.length > LONGEST_BYTES) {
            throw new ProtocolException();
        }
        out.writeInt(MARK);
        out.writeByte(kind.code);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    /** The other side does not keep to the form. */
    static final class ProtocolException extends IOException {
        private static final long serialVersionUID = 1L;

        ProtocolException() {
            super("no message of a trial");
        }
    }
}
