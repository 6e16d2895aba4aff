package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
        return Optional.ofNullable(token)
                .flatMap(text -> em.createQuery("select a from Adhesion a where a.token = :token", Adhesion.class)
                        .setParameter("token", text)
                        .getResultStream()
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

    /** The applications that have come to an end, the latest first. */
    @RolesAllowed("OFFICE")
    public List<Adhesion> ended(int most) {
        return em.createQuery(
                        "select a from Adhesion a where a.state in :states order by a.touchedAt desc", Adhesion.class)
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
