package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** People of networks found groups, join them and write there. */
@Stateless
public class ExchangeService {
    /** Who writes more within an hour does not talk. */
    static final int MOST_AN_HOUR = 30;

    private static final Set<SupporterState> TALKING = EnumSet.of(SupporterState.ACTIVE, SupporterState.ON_NOTICE);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Exchange exchange;

    @Inject
    private ProfileService profiles;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Founds a group, once, and joins it.
     *
     * @param formToken of the form, new each time it is opened
     * @return its id
     */
    @RolesAllowed("NETWORK")
    public long found(
            @NotBlank @Size(max = 50) String formToken,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String about,
            @NotNull Languages language) {
        Supporter network = talking();
        Optional<Long> known = em.createQuery(
                        "select g.id from DiscussionGroup g where g.formToken = :token", Long.class)
                .setParameter("token", formToken)
                .getResultStream()
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        DiscussionGroup group =
                new DiscussionGroup(network, formToken, title.strip(), about.strip(), language, clock.instant());
        em.persist(group);
        em.persist(new GroupMember(group, caller.self(), MailRhythm.DAILY, clock.instant()));
        events.fire(new GroupFounded(group, actor(network), clock.instant()));
        return group.id();
    }

    /** Joins a group, or is told otherwise from now on. */
    @RolesAllowed("NETWORK")
    public void join(long groupId, @NotNull MailRhythm rhythm) {
        talking();
        DiscussionGroup group = exchange.group(groupId);
        membership(group)
                .ifPresentOrElse(
                        member -> member.subscribe(rhythm, clock.instant()),
                        () -> em.persist(new GroupMember(group, caller.self(), rhythm, clock.instant())));
    }

    @RolesAllowed("NETWORK")
    public void leave(long groupId) {
        membership(exchange.group(groupId)).ifPresent(em::remove);
    }

    /**
     * Begins a discussion, once.
     *
     * @param fileName of the file that goes with it; null for none
     * @return its id
     * @throws Refused when the caller has not joined the group
     */
    @RolesAllowed("NETWORK")
    public long start(
            long groupId,
            @NotBlank @Size(max = 50) String formToken,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 8000) String text,
            String fileName,
            byte[] content) {
        Supporter network = talking();
        DiscussionGroup group = exchange.group(groupId);
        requireMember(group);
        Optional<Contribution> known = posted(formToken);
        if (known.isPresent()) {
            return known.get().discussion().id();
        }
        Discussion discussion = new Discussion(group, title.strip(), clock.instant());
        em.persist(discussion);
        post(discussion, network, formToken, text, fileName, content);
        return discussion.id();
    }

    /**
     * Replies in a discussion, once.
     *
     * @throws Refused when the caller has not joined its group, or it is closed
     */
    @RolesAllowed("NETWORK")
    public void reply(
            long discussionId,
            @NotBlank @Size(max = 50) String formToken,
            @NotBlank @Size(max = 8000) String text,
            String fileName,
            byte[] content) {
        Supporter network = talking();
        Discussion discussion = exchange.discussion(discussionId);
        requireMember(discussion.group());
        if (posted(formToken).isEmpty()) {
            post(discussion, network, formToken, text, fileName, content);
        }
    }

    private void post(
            Discussion discussion, Supporter network, String formToken, String text, String fileName, byte[] content) {
        long written = em.createQuery(
                        "select count(c) from Contribution c where c.author = :author and c.postedAt > :since",
                        Long.class)
                .setParameter("author", caller.self())
                .setParameter("since", clock.instant().minus(Duration.ofHours(1)))
                .getSingleResult();
        if (written >= MOST_AN_HOUR) {
            throw new Refused("refused.contributionsMost", MOST_AN_HOUR);
        }
        discussion.goesOn(clock.instant());
        Contribution contribution =
                new Contribution(discussion, caller.self(), network, formToken, text.strip(), clock.instant());
        if (fileName != null) {
            contribution.attach(fileName, content);
        }
        em.persist(contribution);
        em.flush();
        events.fire(new ContributionPosted(contribution, actor(network), clock.instant()));
    }

    /** Tells the Office that a contribution should not be there; once for each person. */
    @RolesAllowed("NETWORK")
    public void report(long contributionId, @NotBlank @Size(max = 1000) String reason) {
        Supporter network = talking();
        Contribution contribution = exchange.contribution(contributionId);
        boolean reported = !em.createQuery(
                        "select r.id from AbuseReport r where r.contribution = :contribution and r.reporter = :reporter",
                        Long.class)
                .setParameter("contribution", contribution)
                .setParameter("reporter", caller.self())
                .getResultList()
                .isEmpty();
        if (!reported) {
            AbuseReport report = new AbuseReport(contribution, caller.self(), reason.strip(), clock.instant());
            em.persist(report);
            em.flush();
            events.fire(new AbuseReported(report, actor(network), clock.instant()));
        }
    }

    private Optional<Contribution> posted(String formToken) {
        return em.createQuery("select c from Contribution c where c.formToken = :token", Contribution.class)
                .setParameter("token", formToken)
                .getResultStream()
                .findFirst();
    }

    private void requireMember(DiscussionGroup group) {
        if (membership(group).isEmpty()) {
            throw new Refused("refused.notInGroup");
        }
    }

    private Optional<GroupMember> membership(DiscussionGroup group) {
        return em.createQuery(
                        "select m from GroupMember m where m.group = :group and m.user = :user", GroupMember.class)
                .setParameter("group", group)
                .setParameter("user", caller.self())
                .getResultStream()
                .findFirst();
    }

    /** Only networks whose profile is public talk; a suspended one reads. */
    private Supporter talking() {
        Supporter network = profiles.mine().orElseThrow(NotFound::new);
        if (!TALKING.contains(network.state())) {
            throw new Refused("refused.notTalking");
        }
        return network;
    }

    private Actor actor(Supporter network) {
        return caller.within(network.organisation());
    }
}
