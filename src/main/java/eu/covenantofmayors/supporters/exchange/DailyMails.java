package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Tells those who want one mail a day what was written in their groups since the last one. */
@Stateless
public class DailyMails {
    private static final int MOST_TOLD = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Puts the mails into the outbox. Two nodes take turns by the row of each member, and the second one finds them told.
     *
     * @return how many mails
     */
    @RolesAllowed("SYSTEM")
    public int send() {
        Instant now = clock.instant();
        int sent = 0;
        for (Long id : em.createQuery(
                        "select m.id from GroupMember m where m.rhythm = :daily and m.user.closed = false and exists"
                                + " (select c from Contribution c where c.discussion.group = m.group"
                                + " and c.postedAt > m.toldUntil and c.author <> m.user)",
                        Long.class)
                .setParameter("daily", MailRhythm.DAILY)
                .getResultList()) {
            GroupMember member = em.find(GroupMember.class, id, LockModeType.PESSIMISTIC_WRITE);
            List<Contribution> news = news(member);
            if (!news.isEmpty()) {
                tell(member, news);
                sent++;
            }
            member.told(now);
        }
        return sent;
    }

    private List<Contribution> news(GroupMember member) {
        return em.createQuery(
                        "select c from Contribution c join fetch c.discussion join fetch c.author where c.discussion.group = :group"
                                + " and c.postedAt > :since and c.author <> :user and c.hiddenBy is null order by c.id",
                        Contribution.class)
                .setParameter("group", member.group())
                .setParameter("since", member.toldUntil())
                .setParameter("user", member.user())
                .setMaxResults(MOST_TOLD)
                .getResultList();
    }

    private void tell(GroupMember member, List<Contribution> news) {
        String told = news.stream()
                .map(one -> one.discussion().title() + "\n" + one.author().name() + ": " + one.text())
                .collect(Collectors.joining("\n\n"));
        outbox.enqueue(
                "group-member:" + member.id() + ":" + news.get(news.size() - 1).id(),
                member.user().email(),
                member.user().language(),
                "mail.exchange.daily",
                member.group().title(),
                news.size(),
                told,
                settings.baseUrl() + "/workspace/exchange/group?id="
                        + member.group().id());
    }
}
