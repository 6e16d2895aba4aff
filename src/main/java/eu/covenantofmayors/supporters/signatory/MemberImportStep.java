package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The steps of an import of members; who runs it has been looked at when it began. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MemberImportStep {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private RegisterNames register;

    @Inject
    private Settings settings;

    @Inject
    private Event<MembersChanged> events;

    @Inject
    private Clock clock;

    /** What a row is compared with: the members in the list already, and the register. */
    public record Seen(Set<String> keys, MemberMatching matching) {}

    @RolesAllowed("NETWORK")
    public MemberRows read(long id) {
        MemberImport imported = em.find(MemberImport.class, id);
        return imported.rows(imported.format(), today());
    }

    @RolesAllowed("NETWORK")
    public Seen seen(long id) {
        MemberImport imported = em.find(MemberImport.class, id);
        return new Seen(Members.keys(em, imported.supporter()), register.matching(imported.supporter()));
    }

    /** Adds those that are not in the list, with what is like them in the register. */
    @RolesAllowed("NETWORK")
    public void take(long id, List<MemberDetails> rows, Seen seen) {
        MemberImport imported = em.find(MemberImport.class, id);
        int added = 0;
        for (MemberDetails details : rows) {
            if (seen.keys().size() < MemberService.MOST && seen.keys().add(details.key())) {
                MemberAuthority member =
                        new MemberAuthority(imported.supporter(), imported, clock.instant()).describe(details, today());
                register.suggest(member, seen.matching());
                em.persist(member);
                added++;
            }
        }
        imported.step(added, rows.size() - added, clock.instant());
    }

    @RolesAllowed("NETWORK")
    public void finish(long id, int leftOut, List<RowProblem> remarks, Actor by) {
        MemberImport imported = em.find(MemberImport.class, id);
        imported.finish(leftOut, remarks, clock.instant());
        String what = "imported " + imported.fileName() + ": " + imported.added() + " added, " + imported.known()
                + " known, " + leftOut + " left out, " + remarks.size() + " remarks";
        events.fire(new MembersChanged(imported.supporter(), what, by, clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }
}
