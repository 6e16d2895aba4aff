package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.files.Pictures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A network describes itself and shows itself; the Office may hand the description back. */
@Stateless
public class ProfileService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Supporters supporters;

    @Inject
    private ProfileDrafts drafts;

    @Inject
    private Pictures pictures;

    @Inject
    private Caller caller;

    @Inject
    private Event<SupporterMoved> events;

    @Inject
    private Event<ProfileDescribed> descriptions;

    @Inject
    private Clock clock;

    /** The supporter for which the caller works, if they do: the workspace is about it. */
    @RolesAllowed("NETWORK")
    public Optional<Supporter> mine() {
        return caller.memberships().stream()
                .map(Membership::organisation)
                .map(supporters::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** In which roles the caller works for a network; empty where it is not theirs. */
    @RolesAllowed("NETWORK")
    public Set<Role> rolesIn(Supporter supporter) {
        return caller.memberships().stream()
                .filter(membership -> membership.organisation().equals(supporter.organisation()))
                .map(Membership::role)
                .collect(Collectors.toSet());
    }

    /**
     * Replaces the description.
     *
     * @param version of the supporter when the form was shown
     */
    @RolesAllowed("NETWORK")
    public void describe(
            long id,
            long version,
            @Valid Profile profile,
            Map<Languages, String> summaries,
            List<@Valid ServiceOffered> services) {
        Supporter supporter = find(id);
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        supporter.expect(version);
        supporter.describe(profile, summaries, services, clock.instant());
        keep(supporter, member);
        descriptions.fire(new ProfileDescribed(supporter, member, clock.instant()));
    }

    /** Keeps what has just been said, and ends the draft of it. */
    private void keep(Supporter supporter, Actor member) {
        int number = em.createQuery(
                        "select coalesce(max(v.number), 0) from ProfileVersion v where v.supporter = :supporter",
                        Integer.class)
                .setParameter("supporter", supporter)
                .getSingleResult();
        em.persist(new ProfileVersion(supporter, number + 1, member, clock.instant()));
        drafts.of(supporter).ifPresent(em::remove);
    }

    /**
     * Shows a logo, or none.
     *
     * @param file PNG or JPEG; null takes the logo away
     * @throws Refused when it is something else, or too large
     */
    @RolesAllowed("NETWORK")
    public void showLogo(long id, byte[] file) {
        Supporter supporter = find(id);
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        supporter.showLogo(file == null ? null : pictures.keep(file));
        descriptions.fire(new ProfileDescribed(supporter, member, clock.instant()));
    }

    @RolesAllowed("NETWORK")
    public void publish(long id) {
        Supporter supporter = find(id);
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        events.fire(supporter.publish(member, clock.instant()));
    }

    /** Asks the network to improve its description, which is not shown until then. */
    @RolesAllowed("OFFICE")
    public void returnProfile(long id, @NotBlank @Size(max = 4000) String reason) {
        events.fire(find(id).returnProfile(caller.as(Role.OFFICE), clock.instant(), reason));
    }

    /** The network leaves; its history stays. */
    @RolesAllowed("NETWORK")
    public void withdraw(long id, @NotBlank @Size(max = 4000) String reason) {
        Supporter supporter = find(id);
        Actor manager = caller.in(supporter.organisation(), Role.MANAGER);
        events.fire(supporter.withdraw(manager, clock.instant(), reason));
    }

    private Supporter find(long id) {
        return Optional.ofNullable(em.find(Supporter.class, id)).orElseThrow(NotFound::new);
    }
}
