package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class PasswordsIT {
    private static final String COMPOSED = "їжак і ёлка şäher";
    private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

    @Inject
    private Passwords passwords;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    @Test
    void isTheSameHoweverItsLettersAreTyped() {
        assertThat(passwords.matches(DECOMPOSED, passwords.hash(COMPOSED))).isTrue();
        assertThat(passwords.matches(COMPOSED, passwords.hash(DECOMPOSED))).isTrue();
        assertThat(passwords.matches(COMPOSED.replace(' ', '\u00A0'), passwords.hash(COMPOSED)))
                .isTrue();
        assertThat(passwords.matches(COMPOSED + "x", passwords.hash(COMPOSED))).isFalse();
        assertThat(passwords.matches(COMPOSED, null)).isFalse();
    }

    /** As it was hashed before passwords were brought into one form. */
    @Test
    void anOldHashIsStillMatchedByWhatWasTypedThen() {
        String old = pbkdf2.generate(DECOMPOSED.toCharArray());

        assertThat(passwords.matches(DECOMPOSED, old)).isTrue();
        assertThat(passwords.matches(COMPOSED, old)).isFalse();
    }
}
