package eu.covenantofmayors.supporters.commitment;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** A network records what it has done. */
@Stateless
public class ActionLog {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private Event<ActionRecorded> recordings;

    @Inject
    private Event<ActionRemoved> removals;

    @Inject
    private Clock clock;

    /**
     * Records an action, once: the same form posted again changes nothing.
     *
     * @param formToken of the form, new each time it is opened
     * @return the action's id
     */
    @RolesAllowed("NETWORK")
    public long add(
            long supporterId, @NotBlank @Size(max = 50) String formToken, @NotNull @Valid ActionDetails details) {
        Supporter supporter =
                Optional.ofNullable(em.find(Supporter.class, supporterId)).orElseThrow(NotFound::new);
        Actor member = writing(supporter);
        Optional<Long> recorded = recorded(supporter, formToken);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        Action action = new Action(supporter, formToken, clock.instant()).describe(details, today());
        em.persist(action);
        em.flush();
        recordings.fire(new ActionRecorded(action, member, clock.instant()));
        return action.id();
    }

    /**
     * Tells an action better.
     *
     * @param version of the action when the form was shown
     */
    @RolesAllowed("NETWORK")
    public void change(long id, long version, @NotNull @Valid ActionDetails details) {
        Action action = find(id);
        Actor member = writing(action.supporter());
        action.expect(version);
        action.describe(details, today());
        recordings.fire(new ActionRecorded(action, member, clock.instant()));
    }

    /** Removes an action that was recorded by mistake, with its documents. */
    @RolesAllowed("NETWORK")
    public void remove(long id, long version) {
        Action action = find(id);
        Actor member = writing(action.supporter());
        action.expect(version);
        em.createQuery("delete from ActionDocument d where d.action = :action")
                .setParameter("action", action)
                .executeUpdate();
        em.remove(action);
        removals.fire(new ActionRemoved(action, member, clock.instant()));
    }

    /** An action of the caller's network, to be changed. */
    @RolesAllowed("NETWORK")
    public Action mine(long id) {
        Action action = find(id);
        caller.in(action.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        return action;
    }

    private Actor writing(Supporter supporter) {
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        if (supporter.isOver() || supporter.state() == SupporterState.NAMED) {
            throw new Refused("refused.profileClosed");
        }
        return member;
    }

    private Optional<Long> recorded(Supporter supporter, String formToken) {
        return em.createQuery(
                        "select a.id from Action a where a.supporter = :supporter and a.formToken = :token", Long.class)
                .setParameter("supporter", supporter)
                .setParameter("token", formToken)
                .getResultStream()
                .findFirst();
    }

    private Action find(long id) {
        return Optional.ofNullable(em.find(Action.class, id)).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }
}
