package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Excerpt;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** The steps of {@link DailyMails}, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DailyMailSteps {
    /** Contributions of which one mail shows the beginning; of the others it tells how many there are. */
    static final int MOST_SHOWN = 20;

    /** Characters of each contribution that one mail shows. */
    static final int LONGEST_EXCERPT = 300;

    private static final String DISCUSSION = "/workspace/exchange/discussion?id=";

    private static final String NEWS = " from Contribution c where c.discussion.group = :group and c.postedAt > :since"
            + " and c.author <> :user and c.hiddenBy is null";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Ids of the members in whose groups something was written since their last mail. */
    @RolesAllowed("SYSTEM")
    public List<Long> due() {
        return em.createQuery(
                        "select m.id from GroupMember m where m.rhythm = :daily and m.user.closed = false and exists"
                                + " (select c from Contribution c where c.discussion.group = m.group"
                                + " and c.postedAt > m.toldUntil and c.author <> m.user) order by m.id",
                        Long.class)
                .setParameter("daily", MailRhythm.DAILY)
                .getResultList();
    }

    /**
     * Tells one member. Two nodes take turns by its row, and the second one finds it told.
     *
     * @return whether there was something to tell
     */
    @RolesAllowed("SYSTEM")
    public boolean tell(long memberId) {
        GroupMember member = em.find(GroupMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (member == null) { // has left the group meanwhile
            return false;
        }
        int written = about(member, em.createQuery("select count(c)" + NEWS, Long.class))
                .getSingleResult()
                .intValue();
        if (written > 0) {
            tell(member, written);
        }
        member.told(clock.instant());
        return written > 0;
    }

    private static <T> TypedQuery<T> about(GroupMember member, TypedQuery<T> news) {
        return news.setParameter("group", member.group())
                .setParameter("since", member.toldUntil())
                .setParameter("user", member.user());
    }

    private void tell(GroupMember member, int written) {
        List<Contribution> shown = about(
                        member, em.createQuery("select c" + NEWS + " order by c.id", Contribution.class))
                .setMaxResults(MOST_SHOWN)
                .getResultList();
        String told = shown.stream().map(this::excerpt).collect(Collectors.joining("\n\n"));
        if (written > shown.size()) {
            told += "\n\n" + Texts.in(member.user().language()).format("exchange.daily.more", written - shown.size());
        }
        outbox.enqueue(
                "group-member:" + member.id() + ":" + shown.get(0).id(),
                member.user().email(),
                member.user().language(),
                "mail.exchange.daily",
                member.group().title(),
                written,
                told,
                settings.baseUrl() + "/workspace/exchange/group?id="
                        + member.group().id());
    }

    private String excerpt(Contribution one) {
        return one.discussion().title() + "\n" + one.author().name() + ": "
                + Excerpt.of(one.text(), LONGEST_EXCERPT) + "\n" + settings.baseUrl() + DISCUSSION
                + one.discussion().id();
    }
}
