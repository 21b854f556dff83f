package org.furikae.app.access;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.binary.Base32;

/**
 * A secret that a device is to take over.
 *
 * @param secret in Base32 (RFC 4648), to be typed where no picture can be read
 * @param address that the picture holds, in the form that all devices know
 */
public record SecondFactorProposal(String secret, String address) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ISSUER = "Furikae";

    static SecondFactorProposal of(byte[] secret, String userName) {
        String text = new Base32().encodeToString(secret).replace("=", "");
        return new SecondFactorProposal(
                text,
                "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(userName, StandardCharsets.UTF_8) + "?secret="
                        + text + "&issuer=" + ISSUER + "&algorithm=SHA1&digits=6&period="
                        + OneTimeCodes.STEP.toSeconds());
    }

    byte[] bytes() {
        return new Base32().decode(secret);
    }

    /** Says nothing: the secret must not get into a log. */
    @Override
    public String toString() {
        return "SecondFactorProposal";
    }
}
