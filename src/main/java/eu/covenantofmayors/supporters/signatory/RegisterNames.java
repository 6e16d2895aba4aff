package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares members with the names and sizes of the register's signatories, and notes what they may be. */
@RequestScoped
public class RegisterNames {
    private static final String KNOWN = "select s.id, s.countryCode, s.name, s.population from Signatory s";
    /** Those that a network has found among its members already are nobody else of it. */
    private static final String FREE = "s.id not in (select m.signatory.id from MemberAuthority m"
            + " where m.supporter = :supporter and m.signatory is not null)";

    private static final int STEP = 1000;

    @PersistenceContext
    private EntityManager em;

    /** With all signatories. */
    MemberMatching matching() {
        return of(em.createQuery(KNOWN, Object[].class).getResultStream());
    }

    private static MemberMatching of(Stream<Object[]> rows) {
        List<MemberMatching.Known> known = rows.map(row ->
                        new MemberMatching.Known((Long) row[0], (String) row[1], (String) row[2], (Integer) row[3]))
                .toList();
        return new MemberMatching(known);
    }

    /** With all that a network has not found among its members. */
    MemberMatching matching(Supporter supporter) {
        return of(em.createQuery(KNOWN + " where " + FREE, Object[].class)
                .setParameter("supporter", supporter)
                .getResultStream());
    }

    /** Notes which signatory of its country a member may be. */
    void suggest(MemberAuthority member) {
        suggest(
                member,
                of(em.createQuery(KNOWN + " where s.countryCode = :country and " + FREE, Object[].class)
                        .setParameter("country", member.details().getCountry())
                        .setParameter("supporter", member.supporter())
                        .getResultStream()));
    }

    /** Notes which of the signatories it is compared with a member may be. */
    void suggest(MemberAuthority member, MemberMatching matching) {
        Optional<MemberMatch> match = matching.of(member.details(), member.declined());
        member.suggest(
                match.map(found -> em.getReference(Signatory.class, found.signatory()))
                        .orElse(null),
                match.orElse(null));
    }

    /** What nobody has matched yet is compared with each new release of the register. */
    void compareAnew(@Observes RegisterImported imported) {
        MemberMatching matching = matching();
        long last = 0;
        List<MemberAuthority> some;
        do {
            some = em.createQuery(
                            "select m from MemberAuthority m where m.signatory is null and m.id > :last order by m.id",
                            MemberAuthority.class)
                    .setParameter("last", last)
                    .setMaxResults(STEP)
                    .getResultList();
            for (MemberAuthority member : some) {
                suggest(member, matching);
                last = member.id();
            }
        } while (some.size() == STEP);
    }
}
