package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionRequests;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackPolicies;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** {@code /office/feedback/} and the Office's desk: reports to read, what networks owe, and what is due soon. */
@Named
@RequestScoped
public class FeedbackQueues {
    private static final int FIRST = 20;

    /** Days that the desk looks ahead, and how many reports of them it shows. */
    private static final int AHEAD = 30;

    private static final int SHOWN_AHEAD = 10;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ExtensionRequests requests;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private Msg msg;

    @Inject
    private Clock clock;

    private Long waitingCount;
    private Long requestCount;
    private Long owedCount;
    private List<FeedbackPeriod> waiting;
    private List<FeedbackPeriod> owed;
    private List<FeedbackPeriod> dueSoon;
    private Long dueSoonCount;
    private LocalDate today;

    /** The first reports to read; {@link PeriodList} has all. */
    public List<FeedbackPeriod> getWaiting() {
        if (waiting == null) {
            waiting = periods.awaitingOffice(0, FIRST);
        }
        return waiting;
    }

    /** How much waits for the Office, reports and requests for more time: for its menu and its desk alike. */
    public long getOfficeCount() {
        if (requestCount == null) {
            requestCount = requests.countAwaitingOffice();
        }
        return getWaitingCount() + requestCount;
    }

    /** How many reports wait for the Office. */
    public long getWaitingCount() {
        if (waitingCount == null) {
            waitingCount = periods.countAwaitingOffice();
        }
        return waitingCount;
    }

    /** The first of what networks owe. */
    public List<FeedbackPeriod> getOwed() {
        if (owed == null) {
            owed = periods.owed(0, FIRST);
        }
        return owed;
    }

    public long getOwedCount() {
        if (owedCount == null) {
            owedCount = periods.countOwed();
        }
        return owedCount;
    }

    /** The first of what is due soon; how many there are, {@link #getDueSoonCount} tells. */
    public List<FeedbackPeriod> getDueSoon() {
        if (dueSoon == null) {
            dueSoon = periods.due(today(), getLastAhead(), SHOWN_AHEAD);
        }
        return dueSoon;
    }

    public long getDueSoonCount() {
        if (dueSoonCount == null) {
            dueSoonCount = periods.countDue(today(), getLastAhead());
        }
        return dueSoonCount;
    }

    /** The last day that counts as soon. */
    public LocalDate getLastAhead() {
        return today().plusDays(AHEAD);
    }

    private LocalDate today() {
        if (today == null) {
            today = policies.today();
        }
        return today;
    }

    public int getAhead() {
        return AHEAD;
    }

    public List<FeedbackPeriod> of(Supporter supporter) {
        return periods.forDesk(supporter);
    }

    /** Whether a report has waited for the Office for longer than the Office means to take. */
    public boolean late(FeedbackPeriod period) {
        return period.state() == FeedbackState.SUBMITTED
                && waited(period) > period.policy().terms().officeDays();
    }

    private long waited(FeedbackPeriod period) {
        return Duration.between(period.submittedAt(), clock.instant()).toDays();
    }

    /** How long a report waits for the Office, beside what the Office means to keep to. */
    public String debt(FeedbackPeriod period) {
        return msg.format(
                "why.debt.open",
                msg.date(period.submittedAt()),
                waited(period),
                period.policy().terms().officeDays());
    }

    public Standing standing(FeedbackPeriod period) {
        return period.standing(clock.instant());
    }
}
