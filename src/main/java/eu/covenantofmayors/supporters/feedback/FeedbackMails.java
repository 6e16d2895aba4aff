package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.function.Consumer;

/** The mails about feedback, put into the outbox within the transaction of what they tell. */
@ApplicationScoped
public class FeedbackMails {
    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    void onDeadline(@Observes DeadlineReached reached) {
        if (!reached.told()) {
            return;
        }
        FeedbackPeriod period = reached.period();
        String text = "mail.feedback."
                + switch (period.standing(reached.at())) {
                    case UPCOMING, DUE_SOON -> "reminder";
                    case OVERDUE -> "overdue";
                    case MISSED -> "missed";
                };
        toNetwork(period.supporter(), user -> enqueue(reached.mailKey(), user, text, period, ""));
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
            case SUBMIT ->
                accounts.holding(Role.OFFICE)
                        .forEach(officer -> enqueue(key, officer, "mail.feedback.submitted", period, ""));
            case RETURN_REPORT ->
                toNetwork(
                        period.supporter(),
                        user -> enqueue(key, user, "mail.feedback.returned", period, moved.reason()));
            case ACCEPT ->
                toNetwork(period.supporter(), user -> enqueue(key, user, "mail.feedback.accepted", period, ""));
        }
    }

    void onExtension(@Observes ExtensionGranted granted) {
        FeedbackPeriod period = granted.period();
        String key = period.subject() + ":EXTENSION:" + period.extensions().size();
        toNetwork(period.supporter(), user -> enqueue(key, user, "mail.feedback.extended", period, granted.reason()));
    }

    private void toNetwork(Supporter supporter, Consumer<User> mail) {
        accounts.of(supporter.organisation()).stream()
                .filter(membership -> membership.role() == Role.MANAGER || membership.role() == Role.EDITOR)
                .map(Membership::user)
                .distinct()
                .forEach(mail);
    }

    /** Arguments of every text: {0} network, {1} due date, {2} what was written, {3} link. */
    private void enqueue(String key, User user, String text, FeedbackPeriod period, String written) {
        boolean office = user.mayActAs(Role.OFFICE);
        Object[] arguments = {
            period.supporter().organisation().englishName(),
            Date.from(period.owedBy()
                    .atTime(12, 0)
                    .atZone(period.policy().terms().zone())
                    .toInstant()),
            written,
            settings.baseUrl()
                    + (office ? "/office/feedback/review?id=" : "/workspace/feedback/report?id=")
                    + period.id()
        };
        if (office) {
            outbox.tellDesk(key, user, text, arguments);
        } else {
            outbox.enqueue(key, user.email(), user.language(), text, arguments);
        }
    }
}
