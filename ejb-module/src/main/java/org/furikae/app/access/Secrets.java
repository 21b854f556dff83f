package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts and hashes with a key that lies in the data folder, so that the database alone, or a copy of it, gives no second
 * factor away.
 */
@ApplicationScoped
class Secrets {
    /** Below the data folder. */
    static final String FILE = "secrets/second-factor.key";

    private static final Logger LOG = Logger.getLogger(Secrets.class.getName());
    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Optional<String> dataFolder;
    private byte[] key;

    @Inject
    Secrets(@ConfigProperty(name = "furikae.data") Optional<String> dataFolder) {
        this.dataFolder = dataFolder;
    }

    protected Secrets() {
        this(Optional.empty());
    }

    /** @param owner what belongs to one is of no use to another */
    byte[] encrypt(byte[] secret, String owner) throws AccountException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    /** Empty when it was encrypted with another key, for another owner, or altered. */
    Optional<byte[]> decrypt(byte[] whole, String owner) throws AccountException {
        try {
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
        } catch (GeneralSecurityException e) {
            LOG.log(Level.WARNING, "A second factor was not encrypted with the key in {0}", FILE);
            return Optional.empty();
        }
    }

    /** 64 hex digits that say nothing to whoever has not the key. */
    String hash(String text, String owner) throws AccountException {
        return HexFormat.of().formatHex(mac(masterKey(), "hash:" + owner.length() + ":" + owner + text));
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException, AccountException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac(masterKey(), "encrypt"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }

    private synchronized byte[] masterKey() throws AccountException {
        if (key == null) {
            key = read();
        }
        return key.clone();
    }

    private byte[] read() throws AccountException {
        if (dataFolder.isEmpty()) {
            throw new AccountException(AccountException.Reason.NO_KEY);
        }
        try {
            return SecretKeyFile.read(Path.of(dataFolder.get()).resolve(FILE));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.SEVERE, "The key of second factors cannot be read or made", e);
            throw new AccountException(AccountException.Reason.NO_KEY);
        }
    }
}
