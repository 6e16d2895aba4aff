package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** An applicant begins an application and saves it step by step; whoever holds its link may. */
@Stateless
public class DraftService {
    private static final String PREFIX = "CS-";
    private static final int DIGITS = 8;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Adhesions adhesions;

    @Inject
    private Event<AdhesionStarted> events;

    @Inject
    private Clock clock;

    /**
     * Begins an application and sends its link to the applicant. Asked twice by the same page, it is the same one.
     *
     * @param formToken of the page, unguessable
     */
    @PermitAll
    public Adhesion start(@NotBlank String formToken, @NotBlank @Email String email, Languages language) {
        return begun(formToken).orElseGet(() -> {
            Instant now = clock.instant();
            Adhesion adhesion = new Adhesion(reference(formToken, now), formToken, email, language, now);
            em.persist(adhesion);
            em.flush();
            events.fire(new AdhesionStarted(adhesion, now));
            return adhesion;
        });
    }

    /** Saves the draft. */
    @PermitAll
    public void save(String token, ExpressionOfInterest interest) {
        adhesions.byToken(token).save(interest, clock.instant());
    }

    private Optional<Adhesion> begun(String formToken) {
        return em.createQuery("select a from Adhesion a where a.formToken = :token", Adhesion.class)
                .setParameter("token", formToken)
                .getResultStream()
                .findFirst();
    }

    /** The year and eight digits: easy to read out, and not a count of applications. */
    private static String reference(String formToken, Instant now) {
        String hash = Secret.sha256(formToken.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return PREFIX + now.atOffset(ZoneOffset.UTC).getYear() + "-" + hash.toUpperCase(Locale.ROOT);
    }
}
