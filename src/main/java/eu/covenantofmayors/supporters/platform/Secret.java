package eu.covenantofmayors.supporters.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An unguessable word of 256 bits that travels in a link. Only its SHA-256 is stored: whoever reads the database cannot
 * make the link.
 *
 * @param text the word itself, safe in an address
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret create() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored: 64 hexadecimal digits. */
    public String hash() {
        return sha256(text);
    }

    /** SHA-256 of any text as 64 hexadecimal digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of any content as 64 hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
