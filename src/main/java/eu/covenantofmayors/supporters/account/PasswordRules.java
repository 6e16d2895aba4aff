package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * What a password has to be: long, and nothing that others would guess. There are no rules about digits or capitals, and
 * nobody has to change one that is still their secret. NIST SP 800-63B-4, 3.1.1; OWASP ASVS 5.0, 6.2.
 */
@ApplicationScoped
public class PasswordRules {
    /** NIST SP 800-63B-4 asks for 15 characters where a password stands alone. */
    public static final int SHORTEST = 15;

    /** Nobody types more, and making a hash of a book takes time. */
    public static final int LONGEST = 200;

    private static final Nbvcxz GUESSER = new Nbvcxz();

    private final BreachedPasswords breached;

    /** For the container. */
    protected PasswordRules() {
        this(null);
    }

    @Inject
    PasswordRules(BreachedPasswords breached) {
        this.breached = breached;
    }

    /** @throws Refused at the field {@code password} when it is too short, too long, not all to be seen, known to others or easy to guess */
    public void check(String typed, User user) {
        String password = typed == null ? null : OpaqueString.of(typed);
        if (password == null || password.codePoints().count() < SHORTEST) {
            throw Refused.at("password", "refused.passwordTooShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refused.at("password", "refused.passwordTooLong", LONGEST);
        }
        if (!OpaqueString.isAllowed(password)) {
            throw Refused.at("password", "refused.passwordUnseen");
        }
        if (breached.contain(password)) {
            throw Refused.at("password", "refused.passwordBreached");
        }
        if (!guesser(user).estimate(password).isMinimumEntropyMet()) {
            throw Refused.at("password", "refused.passwordEasy");
        }
    }

    /** One that also tries what everybody knows about the user and about us. */
    private static Nbvcxz guesser(User user) {
        DictionaryBuilder known =
                new DictionaryBuilder().setDictionaryName("known").setExclusion(true);
        Stream.of(List.of("covenant", "mayors", "supporters"), words(user.email()), words(user.name()))
                .flatMap(List::stream)
                .filter(word -> word.length() > 2)
                .forEach(word -> known.addWord(word, 0));
        List<Dictionary> dictionaries = Stream.concat(
                        GUESSER.getConfiguration().getDictionaries().stream(), Stream.of(known.createDictionary()))
                .toList();
        return new Nbvcxz(
                new ConfigurationBuilder().setDictionaries(dictionaries).createConfiguration());
    }

    private static List<String> words(String text) {
        return List.of(text.split("[^\\p{L}\\p{N}]+"));
    }
}
