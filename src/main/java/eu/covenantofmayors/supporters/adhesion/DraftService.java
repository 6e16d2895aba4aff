package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.AdvisoryLocks;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
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
    private Validator validator;

    @Inject
    private AdvisoryLocks locks;

    @Inject
    private Event<AdhesionStarted> events;

    @Inject
    private Clock clock;

    /**
     * Begins an application and sends its link to the applicant. Asked twice by the same page for the same address, it is
     * the same one; who went back to mend the address gets another, for the first link went elsewhere.
     *
     * @param page what is unguessable of the page that asks
     */
    @PermitAll
    public Adhesion start(
            @NotBlank @Size(max = 200) String page, @NotBlank @EmailAddress String email, @NotNull Languages language) {
        String formToken = Secret.sha256((page + ' ' + User.normalised(email)).getBytes(StandardCharsets.UTF_8));
        // Of two clicks at the same moment the second waits here, and finds the draft of the first.
        locks.hold("adhesion:" + formToken);
        return begun(formToken).orElseGet(() -> {
            Instant now = clock.instant();
            Adhesion adhesion = new Adhesion(reference(formToken, now), formToken, email, language, now);
            em.persist(adhesion);
            em.flush();
            events.fire(new AdhesionStarted(adhesion, now));
            return adhesion;
        });
    }

    /** Saves the draft, complete or not. */
    @PermitAll
    public void save(String token, ExpressionOfInterest interest) {
        adhesions.byTokenToChange(token).save(interest, clock.instant());
    }

    /** The first part of the form in which something is missing or wrong; empty when it can be submitted. */
    @PermitAll
    public Optional<InterestPart> unfinished(ExpressionOfInterest interest) {
        return validator.validate(interest).stream()
                .map(wrong -> InterestPart.of(wrong.getPropertyPath().toString()))
                .min(Comparator.naturalOrder());
    }

    private Optional<Adhesion> begun(String formToken) {
        return em.createQuery("select a from Adhesion a where a.formToken = :token", Adhesion.class)
                .setParameter("token", formToken)
                .getResultStream()
                .findFirst();
    }

    /** The year and eight digits: easy to read out, and not a count of applications. */
    private static String reference(String formToken, Instant now) {
        String digits = formToken.substring(0, DIGITS).toUpperCase(Locale.ROOT);
        return PREFIX + now.atOffset(ZoneOffset.UTC).getYear() + "-" + digits;
    }
}
