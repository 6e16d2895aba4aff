package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.ConsentMoved;
import eu.covenantofmayors.supporters.platform.ConsentPurpose;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Readers ask for the newsletter, confirm that they did, and leave. Anybody may; what is answered never tells who reads. */
@Stateless
public class SubscriptionService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Event<ConsentMoved> consents;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Asks an address whether its owner wants the newsletter: at most one mail a day goes there, however often somebody types
     * it. Who has it already is asked nothing, and gets it in this language from now on only if they confirm.
     */
    @PermitAll
    public void ask(@NotBlank @EmailAddress String email, @NotNull Languages language) {
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

    /** @return whether there was such a subscription to confirm */
    @PermitAll
    public boolean confirm(@NotNull String token) {
        Optional<Subscription> asked = find(token);
        asked.filter(subscription -> !subscription.isConfirmed()).ifPresent(subscription -> {
            subscription.confirm(clock.instant());
            told(subscription, true);
        });
        return asked.isPresent();
    }

    /** Ends a subscription and forgets its address; one that has ended stays so. */
    @PermitAll
    public void leave(@NotNull String token) {
        find(token).ifPresent(subscription -> {
            em.remove(subscription);
            told(subscription, false);
        });
    }

    private void told(Subscription subscription, boolean wanted) {
        consents.fire(new ConsentMoved(
                ConsentPurpose.NEWSLETTER, subscription.email(), subscription.language(), wanted, clock.instant()));
    }

    private Optional<Subscription> find(String token) {
        return em.createQuery("select s from Subscription s where s.token = :token", Subscription.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }
}
