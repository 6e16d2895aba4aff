package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a person out of the trail who may ask to be forgotten: two administrators decide it together. What was decided
 * stays, under a pseudonym that tells people apart, and the chain holds.
 */
@Stateless
public class ForgettingService {
    /** A shorter name would be found within others. */
    public static final int SHORTEST_NAME = 5;

    /** A name in the words of more entries is hardly one: whoever types it by mistake would blank the trail. */
    public static final int MOST_MENTIONS = 1000;

    /** So many entries are shown before somebody is taken out of them. */
    private static final int MOST_SHOWN = 20;

    /** Who is taken out of an entry before it is sealed would be missing in the chain. */
    private static final String SEALED = " and e.number is not null";

    // Lowered by the database on both sides: Java makes two characters of İ.
    private static final String DONE_BY = "(lower(e.actor) = lower(:person) and e.actorRole <> 'SYSTEM')";
    private static final String MENTIONED =
            "(lower(e.detail) like lower(:words) escape '!' or lower(e.before) like lower(:words) escape '!'"
                    + " or lower(e.after) like lower(:words) escape '!' or lower(e.why) like lower(:words) escape '!')";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditSealing sealing;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Event<PersonForgottenInAll> forgotten;

    /** Where somebody is named: how often, and the latest entries. */
    @RolesAllowed("ADMIN")
    public AuditMentions find(@NotBlank @Size(max = 200) String person) {
        String name = name(person);
        return new AuditMentions(
                name,
                person("select count(e) from AuditEntry e where " + DONE_BY, Long.class, name)
                        .getSingleResult(),
                words("select count(e) from AuditEntry e where " + MENTIONED, Long.class, name)
                        .getSingleResult(),
                words(
                                "select e from AuditEntry e where " + DONE_BY + " or " + MENTIONED
                                        + " order by e.id desc",
                                AuditEntry.class,
                                name)
                        .setParameter("person", name)
                        .setMaxResults(MOST_SHOWN)
                        .getResultList());
    }

    /**
     * Proposes that somebody is taken out of all entries.
     *
     * @param person sign-in name, or a name as it was written
     * @param reason why; kept, so that it must not name the person
     * @throws Refused when the name is too short, named in the reason, in no entry, in too many, or of somebody who holds a
     *     role; or when this is proposed already
     */
    @RolesAllowed("ADMIN")
    public AuditErasure propose(@NotBlank @Size(max = 200) String person, @NotBlank @Size(max = 1000) String reason) {
        Actor administrator = caller.as(Role.ADMIN);
        AuditMentions mentions = find(person);
        if (isNamedIn(reason, mentions.person())) {
            throw Refused.at("reason", "refused.audit.named");
        }
        requireErasable(mentions);
        if (open().stream().anyMatch(open -> open.person().equalsIgnoreCase(mentions.person()))) {
            throw Refused.at("person", "refused.audit.proposed");
        }
        AuditErasure proposed = new AuditErasure(
                mentions, accounts.byEmail(mentions.person()).orElse(null), reason, administrator, clock.instant());
        em.persist(proposed);
        em.flush();
        events.fire(new ErasureProposed(proposed, administrator, clock.instant()));
        return proposed;
    }

    /**
     * Carries out what another administrator has proposed.
     *
     * @throws Refused when the caller has proposed it, or when the person holds a role by now
     */
    @RolesAllowed("ADMIN")
    public void confirm(long id) {
        Actor administrator = caller.as(Role.ADMIN);
        Instant now = clock.instant();
        AuditErasure erasure = toDecide(id);
        String name = erasure.confirm(administrator, earlierPseudonym(erasure.account()), now);
        requireErasable(find(name));
        while (sealing.sealSome()) {
            // There are more.
        }
        List<Long> doneBy = person("select e.id from AuditEntry e where " + DONE_BY + SEALED, Long.class, name)
                .getResultList();
        List<Long> mentioned = words("select e.id from AuditEntry e where " + MENTIONED + SEALED, Long.class, name)
                .getResultList();
        em.flush();
        em.createQuery("update AuditEntry e set e.actor = null, e.actorSalt = null, e.pseudonym = :pseudonym where "
                        + DONE_BY + SEALED)
                .setParameter("pseudonym", erasure.pseudonym())
                .setParameter("person", name)
                .executeUpdate();
        if (!mentioned.isEmpty()) {
            em.createQuery("update AuditEntry e set e.before = null, e.after = null, e.why = null, e.detail = null,"
                            + " e.wordsSalt = null where e.id in :ids")
                    .setParameter("ids", mentioned)
                    .executeUpdate();
        }
        Set<Long> all = new TreeSet<>(doneBy);
        all.addAll(mentioned);
        forgotten.fire(new PersonForgottenInAll(List.copyOf(all), erasure.pseudonym(), administrator, now));
        events.fire(new ErasureDecided(erasure, administrator, now));
    }

    @RolesAllowed("ADMIN")
    public void decline(long id) {
        Actor administrator = caller.as(Role.ADMIN);
        AuditErasure erasure = toDecide(id);
        erasure.decline(administrator, clock.instant());
        events.fire(new ErasureDecided(erasure, administrator, clock.instant()));
    }

    /** What waits for a second administrator, the oldest first. */
    @RolesAllowed("ADMIN")
    public List<AuditErasure> open() {
        return em.createQuery(
                        "select e from AuditErasure e where e.decidedAt is null order by e.id", AuditErasure.class)
                .getResultList();
    }

    /** What was decided, the latest first. */
    @RolesAllowed("ADMIN")
    public List<AuditErasure> decided(int most) {
        return em.createQuery(
                        "select e from AuditErasure e where e.decidedAt is not null order by e.decidedAt desc, e.id desc",
                        AuditErasure.class)
                .setMaxResults(most)
                .getResultList();
    }

    private void requireErasable(AuditMentions mentions) {
        if (holdsRole(mentions.person())) {
            throw Refused.at("person", "refused.audit.holdsRole");
        }
        if (mentions.isNobody()) {
            throw Refused.at("person", "refused.audit.nobody");
        }
        if (mentions.mentioned() > MOST_MENTIONS) {
            throw Refused.at("person", "refused.audit.tooMany", mentions.mentioned(), MOST_MENTIONS);
        }
    }

    /** Whether anybody who is called so, or in part, holds a role at a desk or in a network. */
    private boolean holdsRole(String person) {
        return words(
                                "select count(u) from User u where u.closed = false"
                                        + " and (lower(u.email) like lower(:words) escape '!'"
                                        + " or lower(u.name) like lower(:words) escape '!')"
                                        + " and (u.id in (select s.id from User s join s.staffRoles r)"
                                        + " or exists (select m from Membership m where m.user = u))",
                                Long.class,
                                person)
                        .getSingleResult()
                > 0;
    }

    /** A person whose account it was before keeps the pseudonym: two pseudonyms of an account are never two people. */
    private String earlierPseudonym(User account) {
        if (account == null) {
            return null;
        }
        return em.createQuery(
                        "select e.pseudonym from AuditErasure e where e.account = :account and e.pseudonym is not null",
                        String.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private AuditErasure toDecide(long id) {
        return Optional.ofNullable(em.find(AuditErasure.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    private static boolean isNamedIn(String reason, String name) {
        return reason.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String name(String person) {
        String name = person.strip();
        if (name.length() < SHORTEST_NAME) {
            throw Refused.at("person", "refused.audit.short", SHORTEST_NAME);
        }
        return name;
    }

    private <T> TypedQuery<T> person(String query, Class<T> type, String person) {
        return em.createQuery(query, type).setParameter("person", person);
    }

    private <T> TypedQuery<T> words(String query, Class<T> type, String person) {
        return em.createQuery(query, type).setParameter("words", "%" + Spelling.literal(person) + "%");
    }
}
