package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a network means to say of itself, and what it said before. */
@Stateless
public class ProfileDrafts {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The draft of the caller's network, if there is one. */
    @RolesAllowed("NETWORK")
    public Optional<ProfileDraft> of(Supporter supporter) {
        caller.within(supporter.organisation());
        return find(supporter);
    }

    private Optional<ProfileDraft> find(Supporter supporter) {
        return em.createQuery("select d from ProfileDraft d where d.supporter = :supporter", ProfileDraft.class)
                .setParameter("supporter", supporter)
                .getResultStream()
                .findFirst();
    }

    /**
     * Saves a draft, complete or not.
     *
     * @param version of the draft when the form was shown; null when there was none
     * @throws Refused when somebody else has saved one since
     */
    @RolesAllowed("NETWORK")
    public void save(long supporterId, Long version, @NotNull ProfileContent content) {
        Supporter supporter = supporter(supporterId);
        Actor member = writing(supporter);
        Optional<ProfileDraft> known = find(supporter);
        if (known.isPresent() != (version != null)) {
            throw new Refused("refused.conflict");
        }
        known.ifPresent(draft -> draft.expect(version));
        em.persist(known.orElseGet(() -> new ProfileDraft(supporter)).save(content, member, clock.instant()));
    }

    /** Throws the draft away; what the public sees stays as it is. */
    @RolesAllowed("NETWORK")
    public void discard(long supporterId) {
        Supporter supporter = supporter(supporterId);
        writing(supporter);
        find(supporter).ifPresent(em::remove);
    }

    /**
     * The network as the public would see it if the draft were said: not stored, and not to be. Whose time is over says nothing more.
     *
     * @throws NotFound when the caller belongs to another network
     */
    @RolesAllowed("NETWORK")
    public Supporter preview(long supporterId) {
        Supporter supporter = supporter(supporterId);
        Optional<ProfileDraft> draft = of(supporter);
        supporter.summaries();
        supporter.services();
        em.detach(supporter);
        draft.filter(any -> supporter.isOpen())
                .map(ProfileDraft::content)
                .ifPresent(said -> supporter.describe(
                        said.getProfile(), said.getSummaries(), said.getServices(), clock.instant()));
        return supporter;
    }

    /** What the caller's network said at each time, the newest first. */
    @RolesAllowed("NETWORK")
    public List<ProfileVersion> versions(Supporter supporter) {
        caller.within(supporter.organisation());
        return em.createQuery(
                        "select v from ProfileVersion v where v.supporter = :supporter order by v.number desc",
                        ProfileVersion.class)
                .setParameter("supporter", supporter)
                .getResultList();
    }

    /**
     * Makes an earlier version the draft, to be looked at and said again.
     *
     * @throws NotFound when there is no such version, or it is another network's
     */
    @RolesAllowed("NETWORK")
    public void bringBack(long versionId) {
        ProfileVersion version =
                Optional.ofNullable(em.find(ProfileVersion.class, versionId)).orElseThrow(NotFound::new);
        Actor member = writing(version.supporter());
        ProfileDraft draft = find(version.supporter()).orElseGet(() -> new ProfileDraft(version.supporter()));
        em.persist(draft.save(version.content(), member, clock.instant()));
    }

    private Supporter supporter(long id) {
        return Optional.ofNullable(em.find(Supporter.class, id)).orElseThrow(NotFound::new);
    }

    private Actor writing(Supporter supporter) {
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        if (supporter.isOver()) {
            throw new Refused("refused.profileClosed");
        }
        return member;
    }
}
