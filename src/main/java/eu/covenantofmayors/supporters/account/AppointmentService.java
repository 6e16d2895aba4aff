package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.Languages;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes people officers, and ends that: two administrators decide it together. */
@Stateless
public class AppointmentService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private InvitationService invitations;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Proposes an officer, known already or not. A further administrator is appointed at once by the only one there is:
     * nobody else could confirm it.
     */
    @RolesAllowed("ADMIN")
    public Appointment propose(
            @NotBlank @EmailAddress String email,
            @NotBlank @Size(max = 200) String name,
            @NotNull Languages language,
            @NotNull Role role,
            @NotBlank @Size(max = 1000) String reason) {
        Actor administrator = caller.as(Role.ADMIN);
        User user = invitations.introduce(email, name, language);
        if (user.mayActAs(role)) {
            throw Refused.at("role", "refused.appointedAlready", role);
        }
        Appointment proposed = propose(user, role, false, reason, administrator);
        if (role == Role.ADMIN && accounts.isOnlyAdministrator(caller.self())) {
            confirm(proposed.id());
        }
        return proposed;
    }

    /**
     * Proposes that somebody loses a role.
     *
     * @throws NotFound when they do not hold it
     */
    @RolesAllowed("ADMIN")
    public Appointment proposeEnd(
            @NotBlank @Size(max = 200) String email, @NotNull Role role, @NotBlank @Size(max = 1000) String reason) {
        Actor administrator = caller.as(Role.ADMIN);
        User user =
                accounts.byEmail(email).filter(known -> known.mayActAs(role)).orElseThrow(NotFound::new);
        return propose(user, role, true, reason, administrator);
    }

    private Appointment propose(User user, Role role, boolean ending, String reason, Actor administrator) {
        if (openOf(user, role).isPresent()) {
            throw Refused.at("role", "refused.appointmentOpen");
        }
        Appointment proposed = new Appointment(user, role, ending, reason, administrator, clock.instant());
        em.persist(proposed);
        em.flush();
        events.fire(new AppointmentProposed(proposed, administrator, clock.instant()));
        return proposed;
    }

    /**
     * Carries out what another administrator has proposed; a new officer is invited.
     *
     * @throws Refused when the caller has proposed it, or the last administrator would be gone
     */
    @RolesAllowed("ADMIN")
    public void confirm(long id) {
        Actor administrator = caller.as(Role.ADMIN);
        Appointment appointment = toDecide(id);
        boolean alone = appointment.role() == Role.ADMIN && accounts.isOnlyAdministrator(caller.self());
        if (alone && appointment.isEnding()) {
            throw new Refused("refused.lastAdministrator");
        }
        events.fire(appointment.confirm(administrator, alone, clock.instant()));
        if (!appointment.isEnding() && appointment.account().awaitsInvitation()) {
            invitations.invite(appointment.account().id());
        }
    }

    @RolesAllowed("ADMIN")
    public void decline(long id) {
        Actor administrator = caller.as(Role.ADMIN);
        events.fire(toDecide(id).decline(administrator, clock.instant()));
    }

    /** What waits for a second administrator, the oldest first. */
    @RolesAllowed("ADMIN")
    public List<Appointment> open() {
        return em.createQuery(
                        "select a from Appointment a join fetch a.account where a.decidedAt is null order by a.id",
                        Appointment.class)
                .getResultList();
    }

    /** What was decided, the latest first. */
    @RolesAllowed("ADMIN")
    public List<Appointment> decided(int most) {
        return em.createQuery(
                        "select a from Appointment a join fetch a.account where a.decidedAt is not null"
                                + " order by a.decidedAt desc, a.id desc",
                        Appointment.class)
                .setMaxResults(most)
                .getResultList();
    }

    private Optional<Appointment> openOf(User user, Role role) {
        return em.createQuery(
                        "select a from Appointment a where a.account = :user and a.role = :role and a.decidedAt is null",
                        Appointment.class)
                .setParameter("user", user)
                .setParameter("role", role)
                .getResultStream()
                .findFirst();
    }

    private Appointment toDecide(long id) {
        return Optional.ofNullable(em.find(Appointment.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }
}
