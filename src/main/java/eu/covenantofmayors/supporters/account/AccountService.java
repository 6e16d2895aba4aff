package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Administrators close accounts of people who have left, and open them again. */
@Stateless
public class AccountService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * From now on nobody signs in with it, and whoever is signed in may do nothing more; its name stays in the histories.
     *
     * @throws NotFound when there is no such account
     * @throws Refused while it holds a role of an officer: that is taken away by two; or when it is closed already
     */
    @RolesAllowed("ADMIN")
    public void close(long id, @NotBlank @Size(max = 1000) String reason) {
        move(id, reason, user -> {
            if (!user.staffRoles().isEmpty()) {
                throw new Refused("refused.account.officer");
            }
            user.close();
        });
    }

    /**
     * Lets somebody in again, with another invitation.
     *
     * @throws NotFound when there is no such account
     * @throws Refused when it is not closed
     */
    @RolesAllowed("ADMIN")
    public void reopen(long id, @NotBlank @Size(max = 1000) String reason) {
        move(id, reason, User::reopen);
    }

    private void move(long id, String reason, Consumer<User> step) {
        Actor administrator = caller.as(Role.ADMIN);
        Instant now = clock.instant();
        User user = Optional.ofNullable(em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        AccountState was = user.state(now);
        step.accept(user);
        events.fire(new AccountMoved(user, was, user.state(now), reason, administrator, now));
    }
}
