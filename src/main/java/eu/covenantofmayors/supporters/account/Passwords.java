package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Jakarta Security's PBKDF2 at the strength that OWASP's Password Storage Cheat Sheet asks for: its own default is weak. A
 * stored hash names its own iterations, so that it is verified with them after the setting has changed.
 */
@ApplicationScoped
public class Passwords {
    private static final Logger LOG = Logger.getLogger(Passwords.class.getName());

    /** What OWASP asks for with SHA-512. */
    private static final int RECOMMENDED_ITERATIONS = 210_000;

    @Inject
    @Configured(Setting.PASSWORDS_ITERATIONS)
    private int iterations;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    @PostConstruct
    void strengthen() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations",
                String.valueOf(iterations)));
        if (iterations < RECOMMENDED_ITERATIONS) {
            LOG.log(
                    Level.WARNING,
                    "covenant.passwords.iterations is {0}: passwords are protected less well than by the recommended {1}",
                    new Object[] {iterations, RECOMMENDED_ITERATIONS});
        }
    }

    /** Of the form that is compared: see {@link OpaqueString}. */
    public String hash(String password) {
        return pbkdf2.generate(OpaqueString.of(password).toCharArray());
    }

    /**
     * Whether it is the one; where there is none, nothing is. A hash may also be of the very characters that were typed: that is
     * how passwords were kept before they were brought into one form.
     */
    public boolean matches(String password, String hash) {
        if (hash == null) {
            return false;
        }
        String compared = OpaqueString.of(password);
        return pbkdf2.verify(compared.toCharArray(), hash)
                || !compared.equals(password) && pbkdf2.verify(password.toCharArray(), hash);
    }
}
