package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.TextNormalizer;
import java.io.Serializable;
import java.util.Set;

/**
 * Somebody comes from the institution's sign-on, which says who they are.
 *
 * @param issuer the sign-on
 * @param subject its own name for them, which is never given to anybody else
 * @param email their address
 * @param proven whether the sign-on vouches for the address
 * @param name what people call them
 * @param groups to which they belong there
 * @param strong whether they have shown more than a password there
 */
public record Arrival(
        String issuer, String subject, String email, boolean proven, String name, Set<String> groups, boolean strong)
        implements Serializable {
    /** As long as an account can keep it; longer names are known by their digest. */
    private static final int LONGEST_SUBJECT = 255;

    public Arrival {
        subject = subject.length() <= LONGEST_SUBJECT ? subject : Secret.sha256(subject);
        email = User.normalised(TextNormalizer.normalize(email));
        name = TextNormalizer.normalize(name);
        groups = Set.copyOf(groups);
    }
}
