package org.furikae.endtoend;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The authenticator app of somebody (RFC 6238), which shows a code once and then waits for the next. */
final class Device {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_SECONDS = 30;

    private final byte[] secret;
    private long lastStep;

    /** @param typed the secret as a page shows it */
    Device(String typed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : typed.replace(" ", "").toCharArray()) {
            buffer = (buffer << 5 | BASE32.indexOf(letter)) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
        }
        secret = bytes.toByteArray();
    }

    /** One that was not shown before: of this step, or of the next, which a server takes as well. */
    String code() throws InterruptedException, GeneralSecurityException {
        long step = Math.max(lastStep + 1, now());
        while (step > now() + 1) {
            Thread.sleep(500);
        }
        lastStep = step;
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "RAW"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
        return String.format("%06d", number % 1_000_000);
    }

    private static long now() {
        return Instant.now().getEpochSecond() / STEP_SECONDS;
    }
}
