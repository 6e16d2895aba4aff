package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.MailTopic;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** The mails about feedback, put into the outbox within the transaction of what they tell. */
@ApplicationScoped
public class FeedbackMails {
    private static final String COMMISSION = "/commission/feedback/view?id=";
    private static final String OFFICE = "/office/feedback/review?id=";
    private static final String REMINDER = "mail.feedback.reminder";
    private static final String REPORT = "/workspace/feedback/report?id=";

    /**
     * Managers and editors of the networks of given periods, each person once: those who want mails of the topic, and all where
     * nobody of the network does; see {@link Accounts#wanting}.
     */
    private static final String READERS = """
            select distinct 'period:' || p.id || cast(?1 as varchar) as happening, a.email as recipient, a.language,
                coalesce(nullif(trim(o.english_name), ''), o.official_name) as name, cast(p.id as varchar) as record
            from feedback_period p
            join supporter s on s.id = p.supporter_id
            join organisation o on o.id = s.organisation_id
            join membership m on m.organisation_id = s.organisation_id and m.role in ('MANAGER', 'EDITOR')
            join account a on a.id = m.account_id and a.closed = false
            where p.id = any(?2) and (not exists (%s) or not exists (
                select 1 from membership m2 join account a2 on a2.id = m2.account_id and a2.closed = false
                where m2.organisation_id = s.organisation_id and m2.role in ('MANAGER', 'EDITOR') and not exists (%s)))
            """.formatted(muting("a"), muting("a2"));

    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    private static String muting(String account) {
        return "select 1 from account_muted x where x.account_id = " + account
                + ".id and x.topic = cast(?3 as varchar)";
    }

    void onDeadline(@Observes DeadlineReached reached) {
        if (!reached.told()) {
            return;
        }
        FeedbackPeriod period = reached.period();
        String text = textOf(period.standing(reached.at()));
        List<User> readers = text.equals(REMINDER)
                ? accounts.wanting(period.supporter().organisation(), MailTopic.REMINDERS)
                : accounts.holding(period.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        readers.forEach(user -> enqueue(reached.mailKey(), user, text, period, ""));
    }

    /** To the same people and in the same words as one by one. */
    void onDeadlines(@Observes DeadlinesReached reached) {
        if (reached.told()) {
            Cohort cohort = reached.cohort();
            String text = textOf(cohort.standing(reached.at()));
            outbox.enqueueEach(
                    READERS,
                    List.of(
                            ":" + reached.moment().rule() + ":" + cohort.owedBy(),
                            reached.ids().toArray(Long[]::new),
                            text.equals(REMINDER) ? MailTopic.REMINDERS.name() : ""),
                    text,
                    arguments(Outbox.NAME, cohort.owedBy(), cohort.terms(), "", REPORT + Outbox.RECORD));
        }
    }

    private static String textOf(Standing standing) {
        return switch (standing) {
            case UPCOMING, DUE_SOON -> REMINDER;
            case OVERDUE -> "mail.feedback.overdue";
            case MISSED -> "mail.feedback.missed";
        };
    }

    void onMove(@Observes FeedbackMoved moved) {
        FeedbackPeriod period = moved.period();
        String key = period.subject() + ":" + moved.step() + ":" + moved.at().toEpochMilli();
        switch (moved.step()) {
            case OPEN_WINDOW -> {
                // the reminder of the same day tells it
            }
            case WAIVE ->
                toNetwork(
                        period.supporter(), user -> enqueue(key, user, "mail.feedback.waived", period, moved.reason()));
            case REVOKE_WAIVER ->
                toNetwork(
                        period.supporter(),
                        user -> enqueue(key, user, "mail.feedback.revoked", period, moved.reason()));
            case SUBMIT -> {
                accounts.reading(Role.OFFICE)
                        .forEach(officer -> enqueue(key, officer, "mail.feedback.submitted", period, ""));
                toNetwork(
                        period.supporter(),
                        user -> outbox.enqueue(
                                key + ":RECEIPT",
                                user.email(),
                                user.language(),
                                "mail.feedback.received",
                                arguments(period, "", REPORT)));
            }
            case RETURN_REPORT ->
                toNetwork(
                        period.supporter(),
                        user -> enqueue(key, user, "mail.feedback.returned", period, moved.reason()));
            case ACCEPT ->
                toNetwork(period.supporter(), user -> enqueue(key, user, "mail.feedback.accepted", period, ""));
        }
    }

    void onAsked(@Observes ExtensionAsked asked) {
        FeedbackPeriod period = asked.request().period();
        accounts.reading(Role.OFFICE)
                .forEach(officer -> enqueue(
                        requestKey(asked.request(), "ASKED"),
                        officer,
                        "mail.feedback.asked",
                        period,
                        asked.request().reason()));
    }

    /** That it was granted, the extension itself tells; that it has lapsed, the network knows. */
    void onDecided(@Observes ExtensionDecided decided) {
        ExtensionRequest request = decided.request();
        if (request.isOpen()) {
            accounts.reading(Role.COMMISSION)
                    .forEach(officer -> tellDesk(
                            requestKey(request, "PASSED_ON"),
                            officer,
                            "mail.feedback.passedOn",
                            request.period(),
                            request.passedOnRemarks(),
                            COMMISSION));
            toNetwork(
                    request.period().supporter(),
                    user -> enqueue(
                            requestKey(request, "PASSED_ON"),
                            user,
                            "mail.feedback.leftToCommission",
                            request.period(),
                            request.passedOnRemarks()));
        } else if (request.outcome() == ExtensionRequest.Outcome.DECLINED) {
            toNetwork(
                    request.period().supporter(),
                    user -> enqueue(
                            requestKey(request, "DECLINED"),
                            user,
                            "mail.feedback.declined",
                            request.period(),
                            request.remarks()));
        }
    }

    private static String requestKey(ExtensionRequest request, String what) {
        return request.period().subject() + ":REQUEST:" + request.id() + ":" + what;
    }

    void onExtension(@Observes ExtensionGranted granted) {
        FeedbackPeriod period = granted.period();
        String key = period.subject() + ":EXTENSION:" + period.extensions().size();
        toNetwork(period.supporter(), user -> enqueue(key, user, "mail.feedback.extended", period, granted.reason()));
    }

    void onAligned(@Observes CycleAligned aligned) {
        FeedbackPeriod period = aligned.period();
        Object[] arguments = arguments(
                period.supporter().organisation().englishName(),
                period.owedBy(),
                period.policy().terms(),
                aligned.alignment().reason(),
                "/workspace/feedback/");
        String key = aligned.subject() + ":ALIGNED:" + period.anchor();
        toNetwork(
                period.supporter(),
                user -> outbox.enqueue(key, user.email(), user.language(), "mail.feedback.aligned", arguments));
    }

    /** Of every text: {0} network, {1} due date, {2} what was written, {3} link. */
    private Object[] arguments(String network, LocalDate owedBy, PolicyTerms terms, String written, String page) {
        Date due = Date.from(owedBy.atTime(12, 0).atZone(terms.zone()).toInstant());
        return new Object[] {network, due, written, settings.baseUrl() + page};
    }

    private void toNetwork(Supporter supporter, Consumer<User> mail) {
        accounts.wanting(supporter.organisation(), MailTopic.DECISIONS).forEach(mail);
    }

    private void enqueue(String key, User user, String text, FeedbackPeriod period, String written) {
        if (user.mayActAs(Role.OFFICE)) {
            tellDesk(key, user, text, period, written, OFFICE);
        } else {
            outbox.enqueue(key, user.email(), user.language(), text, arguments(period, written, REPORT));
        }
    }

    private void tellDesk(String key, User officer, String text, FeedbackPeriod period, String written, String page) {
        outbox.tellDesk(key, officer, text, arguments(period, written, page));
    }

    private Object[] arguments(FeedbackPeriod period, String written, String page) {
        return arguments(
                period.supporter().organisation().englishName(),
                period.owedBy(),
                period.policy().terms(),
                written,
                page + period.id());
    }
}
