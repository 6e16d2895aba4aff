package eu.covenantofmayors.supporters.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Jakarta Security's PBKDF2 at the strength that OWASP asks for today: its own default is weak. */
@ApplicationScoped
public class Passwords {
    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    @PostConstruct
    void strengthen() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000"));
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
