package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Queries on applications. */
@Stateless
public class Adhesions {
    @PersistenceContext
    private EntityManager em;

    /**
     * The application that a secret link leads to.
     *
     * @throws NotFound when the link leads nowhere
     */
    @PermitAll
    public Adhesion byToken(String token) {
        return byToken(token, LockModeType.NONE);
    }

    /**
     * The application that a secret link leads to, to be changed: whoever comes at the same moment, by a double click for
     * example, waits, and then finds what the first one has done.
     *
     * @throws NotFound when the link leads nowhere
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Adhesion byTokenToChange(String token) {
        return byToken(token, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked as it is read: what was read before the lock could be out of date behind it. */
    private Adhesion byToken(String token, LockModeType lock) {
        return Optional.ofNullable(token)
                .flatMap(text -> em
                        .createQuery("select a from Adhesion a where a.token = :token", Adhesion.class)
                        .setParameter("token", text)
                        .setLockMode(lock)
                        .getResultList() // a stream would be a cursor, on which EclipseLink keeps no lock
                        .stream()
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    /**
     * One application, for a desk.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public Adhesion get(long id) {
        return Optional.ofNullable(em.find(Adhesion.class, id)).orElseThrow(NotFound::new);
    }

    /**
     * One application, to be decided on by a desk: officers who decide at the same moment take turns.
     *
     * @throws NotFound when there is none
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Adhesion getToChange(long id) {
        return Optional.ofNullable(em.find(Adhesion.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /**
     * The draft that has a number, as applicants tell it to the helpdesk, to be decided on.
     *
     * @throws NotFound when there is none, or it was submitted
     */
    @RolesAllowed("OFFICE")
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Adhesion draftToChange(String reference) {
        return em
                .createQuery(
                        "select a from Adhesion a where a.reference = :reference and a.state = :draft", Adhesion.class)
                .setParameter("reference", reference.strip().toUpperCase(Locale.ROOT))
                .setParameter("draft", AdhesionState.DRAFT)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What waits for the Office: the longest untouched first. */
    @RolesAllowed("OFFICE")
    public List<Adhesion> awaitingOffice() {
        return in(Set.of(AdhesionState.SUBMITTED, AdhesionState.IN_REVIEW, AdhesionState.CO_SIGNED));
    }

    /** What the Office has in hand but others have to act on. */
    @RolesAllowed("OFFICE")
    public List<Adhesion> awaitingOthers() {
        return in(Set.of(
                AdhesionState.INFO_REQUESTED,
                AdhesionState.ELIGIBLE,
                AdhesionState.AGREEMENT_SIGNED,
                AdhesionState.AGREEMENT_RETURNED));
    }

    /** The applications that have come to an end, the latest first; drafts that were never submitted are nobody's. */
    @RolesAllowed("OFFICE")
    public List<Adhesion> ended(int most) {
        return em.createQuery(
                        "select a from Adhesion a where a.state in :states and a.organisation is not null"
                                + " order by a.touchedAt desc",
                        Adhesion.class)
                .setParameter(
                        "states",
                        Set.of(
                                AdhesionState.INELIGIBLE,
                                AdhesionState.PROFILE_CREATED,
                                AdhesionState.WITHDRAWN,
                                AdhesionState.LAPSED))
                .setMaxResults(most)
                .getResultList();
    }

    /** Agreements that wait for the Commission's signature, the longest waiting first. */
    @RolesAllowed("COMMISSION")
    public List<Adhesion> awaitingCommission() {
        return in(Set.of(AdhesionState.AGREEMENT_SIGNED));
    }

    private List<Adhesion> in(Set<AdhesionState> states) {
        return em.createQuery(
                        "select a from Adhesion a where a.state in :states order by a.touchedAt, a.id", Adhesion.class)
                .setParameter("states", states)
                .getResultList();
    }
}
