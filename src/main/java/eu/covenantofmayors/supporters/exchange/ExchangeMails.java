package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.PersonErased;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The mails about what is written in groups, put into the outbox within the transaction of what they tell. */
@ApplicationScoped
public class ExchangeMails {
    private static final String DISCUSSION = "/workspace/exchange/discussion?id=";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    /**
     * To whoever wants each contribution at once, but for its author. Users are selected as such: EclipseLink cannot read their
     * roles in batches when they are selected through somebody else.
     */
    void posted(@Observes ContributionPosted event) {
        Contribution contribution = event.contribution();
        em.createQuery(
                        "select u from User u where u.closed = false and u <> :author and u.id in"
                                + " (select m.user.id from GroupMember m where m.group = :group and m.rhythm = :each)",
                        User.class)
                .setParameter("group", contribution.discussion().group())
                .setParameter("each", MailRhythm.EACH)
                .setParameter("author", contribution.author())
                .getResultList()
                .forEach(user -> outbox.enqueue(
                        "contribution:" + contribution.id() + ":POSTED",
                        user.email(),
                        user.language(),
                        "mail.exchange.posted",
                        contribution.discussion().title(),
                        contribution.author().name() + ", "
                                + contribution.supporter().organisation().officialName(),
                        contribution.text(),
                        settings.baseUrl()
                                + DISCUSSION
                                + contribution.discussion().id()));
    }

    void reported(@Observes AbuseReported event) {
        AbuseReport report = event.report();
        accounts.reading(Role.OFFICE)
                .forEach(officer -> outbox.tellDesk(
                        "abuse-report:" + report.id(),
                        officer,
                        "mail.exchange.reported",
                        report.contribution().discussion().title(),
                        report.reason(),
                        settings.baseUrl() + "/office/exchange/"));
    }

    void judged(@Observes ContributionJudged event) {
        Contribution contribution = event.contribution();
        if (contribution.isHidden() && !contribution.author().isClosed()) {
            outbox.enqueue(
                    "contribution:" + contribution.id() + ":HIDDEN",
                    contribution.author().email(),
                    contribution.author().language(),
                    "mail.exchange.hidden",
                    contribution.discussion().title(),
                    contribution.hiddenWhy(),
                    settings.baseUrl() + DISCUSSION + contribution.discussion().id());
        }
    }

    /** What they wrote stays, without their name. */
    void erased(@Observes PersonErased event) {
        em.createQuery("delete from GroupMember m where m.user = :user")
                .setParameter("user", event.user())
                .executeUpdate();
    }
}
