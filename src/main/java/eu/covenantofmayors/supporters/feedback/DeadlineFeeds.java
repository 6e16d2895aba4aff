package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Queries on the calendars of due dates, and what stands in them. */
@Stateless
public class DeadlineFeeds {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A network's calendar, for its own people, if one has been made. */
    @RolesAllowed("NETWORK")
    public Optional<DeadlineFeed> of(Supporter supporter) {
        caller.within(supporter.organisation());
        return find("f.supporter = :owner", supporter);
    }

    /** The calling officer's calendar of all networks, if they have made one. */
    @RolesAllowed("OFFICE")
    public Optional<DeadlineFeed> mine() {
        return caller.user().flatMap(officer -> find("f.officer = :owner", officer));
    }

    /**
     * What can be read under an address, as an iCalendar file in UTF-8: whoever knows the secret may. A network that is
     * suspended still has what it owes. One that has left has an empty calendar rather than none: a client that is
     * answered 404 keeps the dates it has read last, and would go on showing what is no longer owed.
     *
     * @return empty when there is no such address, or no more
     */
    @PermitAll
    public Optional<byte[]> calendar(Secret secret) {
        return find("f.secretHash = :owner", secret.hash())
                .filter(DeadlineFeed::works)
                .map(feed -> new DeadlineCalendar(
                                feed.supporter() == null
                                        ? null
                                        : feed.supporter().organisation().officialName(),
                                feed.madeBy().language(),
                                settings.baseUrl())
                        .of(expected(feed.supporter()), clock.instant()));
    }

    private List<FeedbackPeriod> expected(Supporter supporter) {
        return supporter == null
                ? FeedbackPeriods.expected(em, "").getResultList()
                : FeedbackPeriods.expected(em, " and s = :supporter")
                        .setParameter("supporter", supporter)
                        .getResultList();
    }

    private Optional<DeadlineFeed> find(String whose, Object owner) {
        return em.createQuery(
                        "select f from DeadlineFeed f join fetch f.madeBy left join fetch f.officer"
                                + " left join fetch f.supporter where " + whose,
                        DeadlineFeed.class)
                .setParameter("owner", owner)
                .getResultStream()
                .findFirst();
    }
}
