package eu.covenantofmayors.supporters.audit;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Spelling;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Takes a person out of the trail who may ask to be forgotten; what was decided stays, and the chain holds. */
@Stateless
public class ForgettingService {
    /** A shorter name would be found within others. */
    public static final int SHORTEST_NAME = 5;

    private static final String MENTIONS =
            " from AuditEntry e where e.actor = :person or lower(e.detail) like :words escape '!'"
                    + " or lower(e.before) like :words escape '!' or lower(e.after) like :words escape '!' or lower(e.why) like :words escape '!'";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AuditSealing sealing;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<PersonForgotten> events;

    /** In how many entries somebody is named. */
    @RolesAllowed("ADMIN")
    public long count(String person) {
        return bind(em.createQuery("select count(e)" + MENTIONS, Long.class), name(person))
                .getSingleResult();
    }

    /**
     * Takes somebody out of all entries.
     *
     * @param person sign-in name, or a name as it was written
     * @param reason why; kept, so that it must not name the person
     * @return how many entries it were
     * @throws Refused when the name is too short, or named in the reason, or in no entry
     */
    @RolesAllowed("ADMIN")
    public int forget(String person, String reason) {
        Actor admin = caller.as(Role.ADMIN);
        String name = name(person);
        if (reason.toLowerCase(Locale.ROOT).contains(name)) {
            throw Refused.at("reason", "refused.audit.named");
        }
        while (sealing.sealSome()) {
            // There are more.
        }
        List<AuditEntry> entries = bind(em.createQuery("select e" + MENTIONS, AuditEntry.class), name)
                .getResultList();
        if (entries.isEmpty()) {
            throw Refused.at("person", "refused.audit.nobody");
        }
        for (AuditEntry entry : entries) {
            entry.forget(name);
            events.fire(new PersonForgotten(entry.id(), admin, clock.instant(), reason));
        }
        return entries.size();
    }

    private static String name(String person) {
        String name = person.strip().toLowerCase(Locale.ROOT);
        if (name.length() < SHORTEST_NAME) {
            throw Refused.at("person", "refused.audit.short", SHORTEST_NAME);
        }
        return name;
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, String person) {
        return query.setParameter("person", person).setParameter("words", "%" + Spelling.literal(person) + "%");
    }
}
