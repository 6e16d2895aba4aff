package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackPolicies;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
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
    private static final String WAITING = "waiting";
    private static final String OWED = "owed";
    private static final int FIRST = 20;
    private static final int SIZE = 50;

    /** Days that the desk looks ahead, and how many reports of them it shows. */
    private static final int AHEAD = 30;

    private static final int SHOWN_AHEAD = 10;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private Msg msg;

    @Inject
    private Clock clock;

    private String list;
    private String page;
    private Paging paging;
    private Long waitingCount;
    private Long owedCount;
    private List<FeedbackPeriod> waiting;
    private List<FeedbackPeriod> owed;
    private List<FeedbackPeriod> dueSoon;
    private Long dueSoonCount;
    private LocalDate today;

    /** Reports to read: the first of them, or the page that was asked for. */
    public List<FeedbackPeriod> getWaiting() {
        if (waiting == null) {
            waiting = isOnly(WAITING)
                    ? periods.awaitingOffice(getPaging().first(), SIZE)
                    : periods.awaitingOffice(0, FIRST);
        }
        return waiting;
    }

    /** How many reports wait for the Office: for the menu of its pages. */
    public long getWaitingCount() {
        if (waitingCount == null) {
            waitingCount = periods.countAwaitingOffice();
        }
        return waitingCount;
    }

    /** What networks owe: the first of it, or the page that was asked for. */
    public List<FeedbackPeriod> getOwed() {
        if (owed == null) {
            owed = isOnly(OWED) ? periods.owed(getPaging().first(), SIZE) : periods.owed(0, FIRST);
        }
        return owed;
    }

    public long getOwedCount() {
        if (owedCount == null) {
            owedCount = periods.countOwed();
        }
        return owedCount;
    }

    /** Whether this list alone is shown, page by page; of both the first are shown otherwise. */
    public boolean isOnly(String name) {
        return name.equals(list);
    }

    public boolean isBoth() {
        return !isOnly(WAITING) && !isOnly(OWED);
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(page, isOnly(WAITING) ? getWaitingCount() : getOwedCount(), SIZE);
        }
        return paging;
    }

    /** Another page of the same list, as the query of an address. */
    public String address(int page) {
        return new Query().with("list", list).with("page", page).toString();
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
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
