package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.platform.Secret;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that the chain covers by a salted digest rather than by itself: when text and salt are taken away to forget a
 * person, the chain still holds, and nobody can find the text again by trying.
 *
 * @param text or null when it was taken away
 * @param salt likewise
 * @param digest SHA-256 of both, in hexadecimal digits
 */
record Covered(String text, String salt, String digest) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    static Covered of(String text) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        return new Covered(text, salt, sha256(salt, text));
    }

    boolean isForgotten() {
        return text == null && salt == null;
    }

    boolean isGenuine() {
        return isForgotten()
                || text != null && salt != null && sha256(salt, text).equals(digest);
    }

    /** Of several texts; each with its length before it, so that none can end in another. */
    static String sha256(Object... texts) {
        String framed = Stream.of(texts).map(Covered::framed).collect(Collectors.joining());
        return Secret.sha256(framed);
    }

    /** A text with its length before it. */
    static String framed(Object text) {
        String known = text == null ? "" : text.toString();
        return known.length() + ":" + known;
    }
}
