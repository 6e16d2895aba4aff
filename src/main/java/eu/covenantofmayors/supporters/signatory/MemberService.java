package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network keeps the list of its members, and says which of them are signatories. */
@Stateless
public class MemberService {
    /** A network has no more; the largest of Europe has fewer. */
    static final int MOST = 100_000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Members members;

    @Inject
    private RegisterNames register;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private Event<MembersChanged> events;

    @Inject
    private Clock clock;

    /**
     * Adds one.
     *
     * @return its id; that of the one that is in the list already, if it is
     */
    @RolesAllowed("NETWORK")
    public long add(long supporterId, @NotNull @Valid MemberDetails details) {
        Supporter supporter = supporter(supporterId);
        Actor member = writing(supporter);
        Optional<MemberAuthority> known = listed(supporter, details);
        if (known.isPresent()) {
            return known.get().id();
        }
        if (members.count(supporter, MemberFilter.ALL, "") >= MOST) {
            throw new Refused("refused.membersMost", MOST);
        }
        MemberAuthority added = new MemberAuthority(supporter, null, clock.instant()).describe(details, today());
        em.persist(added);
        register.suggest(added);
        changed(supporter, "added " + details.getName(), member);
        return added.id();
    }

    /** @param version of the member when the form was shown */
    @RolesAllowed("NETWORK")
    public void change(long id, long version, @NotNull @Valid MemberDetails details) {
        MemberAuthority member = members.mine(id);
        Actor actor = writing(member.supporter());
        member.expect(version);
        member.describe(details, today());
        if (member.signatory() == null) {
            register.suggest(member);
        }
        changed(member.supporter(), "changed " + details.getName(), actor);
    }

    @RolesAllowed("NETWORK")
    public void remove(long id, long version) {
        MemberAuthority member = members.mine(id);
        Actor actor = writing(member.supporter());
        member.expect(version);
        em.remove(member);
        changed(member.supporter(), "removed " + member.details().getName(), actor);
    }

    /**
     * Says of members that they are what was suggested.
     *
     * @param shown ids of the signatories that were shown, by id of the member
     */
    @RolesAllowed("NETWORK")
    public void confirm(@NotNull Map<Long, Long> shown) {
        shown.forEach((id, signatory) -> {
            MemberAuthority member = members.mine(id);
            Actor actor = writing(member.supporter());
            member.confirm(signatory);
            changed(member.supporter(), member.details().getName() + " is signatory " + signatory, actor);
        });
    }

    /** Says of a member that it is not what was suggested, or what it was taken for. */
    @RolesAllowed("NETWORK")
    public void decline(long id) {
        MemberAuthority member = members.mine(id);
        Actor actor = writing(member.supporter());
        member.decline();
        register.suggest(member);
        changed(member.supporter(), member.details().getName() + " is not that signatory", actor);
    }

    /**
     * Adds those that the register names for the network and that are not in its list: the register has said which they are.
     *
     * @return how many
     */
    @RolesAllowed("NETWORK")
    public int takeOver(long supporterId) {
        Supporter supporter = supporter(supporterId);
        Actor member = writing(supporter);
        List<Signatory> unlisted = em.createQuery(
                        "select s from Signatory s where " + Members.UNLISTED, Signatory.class)
                .setParameter("supporter", supporter)
                .getResultList();
        unlisted.forEach(signatory -> takeOver(supporter, signatory));
        changed(supporter, "took over " + unlisted.size() + " from the register", member);
        return unlisted.size();
    }

    private void takeOver(Supporter supporter, Signatory signatory) {
        MemberDetails details = new MemberDetails();
        details.setName(signatory.name());
        details.setCountry(signatory.countryCode());
        details.setPopulation(signatory.population());
        Optional<MemberAuthority> known = listed(supporter, details);
        if (known.isPresent() && known.get().signatory() != null) {
            // Another one of the same name: the register tells them apart by number only.
            details.setRegion("\u2116 " + signatory.registerId());
            known = Optional.empty();
        }
        MemberAuthority member =
                known.orElseGet(() -> new MemberAuthority(supporter, null, clock.instant()).describe(details, today()));
        member.match(signatory);
        em.persist(member);
    }

    private Optional<MemberAuthority> listed(Supporter supporter, MemberDetails details) {
        return em.createQuery(
                        "select m from MemberAuthority m where m.supporter = :supporter and m.nameKey = :key",
                        MemberAuthority.class)
                .setParameter("supporter", supporter)
                .setParameter("key", details.key())
                .getResultStream()
                .findFirst();
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

    private void changed(Supporter supporter, String what, Actor actor) {
        events.fire(new MembersChanged(supporter, what, actor, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }
}
