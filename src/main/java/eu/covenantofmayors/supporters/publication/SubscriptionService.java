package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** Readers ask for the newsletter, confirm that they did, and leave. Anybody may; what is answered never tells who reads. */
@Stateless
public class SubscriptionService {
    /** Who has not confirmed by then is forgotten. */
    static final Duration PATIENCE = Duration.ofDays(14);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Asks an address whether its owner wants the newsletter: at most one mail a day goes there, however often somebody types
     * it. Who has it already is asked nothing, and gets it in this language from now on only if they confirm.
     */
    @PermitAll
    public void ask(@NotBlank @Email @Size(max = 200) String email, @NotNull Languages language) {
        forgetWhoDidNotConfirm();
        String address = User.normalised(email);
        Subscription subscription = em.createQuery(
                        "select s from Subscription s where s.email = :email", Subscription.class)
                .setParameter("email", address)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Subscription asked = new Subscription(address, language, clock.instant());
                    em.persist(asked);
                    em.flush();
                    return asked;
                });
        if (!subscription.isConfirmed()) {
            subscription.askAgain(language, clock.instant());
            outbox.enqueue(
                    "subscription:" + subscription.id() + ":" + LocalDate.now(clock),
                    address,
                    language,
                    "mail.newsletter.confirm",
                    settings.baseUrl() + "/" + language.tag() + "/newsletter?confirm=" + subscription.token());
        }
    }

    private void forgetWhoDidNotConfirm() {
        em.createQuery("delete from Subscription s where s.confirmedAt is null and s.askedAt < :then")
                .setParameter("then", clock.instant().minus(PATIENCE))
                .executeUpdate();
    }

    /** @return whether there was such a subscription to confirm */
    @PermitAll
    public boolean confirm(@NotNull String token) {
        Optional<Subscription> asked = find(token);
        asked.ifPresent(subscription -> subscription.confirm(clock.instant()));
        return asked.isPresent();
    }

    /** Ends a subscription and forgets its address; one that has ended stays so. */
    @PermitAll
    public void leave(@NotNull String token) {
        find(token).ifPresent(em::remove);
    }

    private Optional<Subscription> find(String token) {
        return em.createQuery("select s from Subscription s where s.token = :token", Subscription.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }
}
