package eu.covenantofmayors.supporters.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * An authenticator app on somebody's telephone: six digits, another six every 30 seconds (RFC 6238 with HMAC-SHA-1, the kind
 * that every such app knows).
 *
 * @param key what the app was given, in Base32
 */
public record Authenticator(String key) implements Serializable {
    /** NIST SP 800-63B-4 wants 112 bits at least; RFC 4226 recommends as many as the hash has. */
    private static final int KEY_BYTES = 20;

    /** A clock may be behind or ahead, and somebody types for a while: RFC 6238, 5.2. */
    private static final int STEPS_ASIDE = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody has set up yet. */
    static Authenticator create() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Authenticator(new Base32().encodeToString(key));
    }

    /** In which interval a code is shown, if it is one of now or of just before or after. */
    OptionalLong step(String code, Instant now) {
        byte[] given = code.replaceAll("\\s", "").getBytes(StandardCharsets.US_ASCII);
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        long current = now.toEpochMilli() / codes.getTimeStep().toMillis();
        return LongStream.rangeClosed(current - STEPS_ASIDE, current + STEPS_ASIDE)
                .filter(step -> MessageDigest.isEqual(
                        given,
                        code(codes, Instant.EPOCH.plus(codes.getTimeStep().multipliedBy(step)))
                                .getBytes(StandardCharsets.US_ASCII)))
                .max();
    }

    /** The code that the app shows at a moment. */
    String code(Instant moment) {
        return code(new TimeBasedOneTimePasswordGenerator(), moment);
    }

    private String code(TimeBasedOneTimePasswordGenerator codes, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(key), codes.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A key of an authenticator is none", e);
        }
    }

    /** What a camera reads to set the app up. */
    public String address(String service, String account) {
        return "otpauth://totp/" + encoded(service) + ":" + encoded(account) + "?secret=" + key + "&issuer="
                + encoded(service);
    }

    /** The key in groups of four letters, for who has no camera. */
    public String legible() {
        return key.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
