package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** {@code /workspace/feedback/} and the line on the workspace's start page: what is due, and why. */
@Named
@RequestScoped
public class WorkspaceFeedback {
    @Inject
    private ProfileService profiles;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Clock clock;

    private Supporter supporter;
    private List<FeedbackPeriod> all = List.of();

    @PostConstruct
    void load() {
        supporter = profiles.mine().orElse(null);
        if (supporter != null) {
            all = periods.mine(supporter);
        }
    }

    public List<FeedbackPeriod> getAll() {
        return all;
    }

    /** What the network owes, the earliest first; null when it is not its turn, or it has left. */
    public FeedbackPeriod getOwed() {
        return gone()
                ? null
                : all.stream()
                        .filter(period -> period.state().owed())
                        .min(Comparator.comparing(FeedbackPeriod::owedBy))
                        .orElse(null);
    }

    /** The report that the Office has to read, the longest waiting first; null when there is none. */
    public FeedbackPeriod getWithOffice() {
        return in(FeedbackState.SUBMITTED, Comparator.comparing(FeedbackPeriod::submittedAt));
    }

    /** The next period whose window is to open; null when none is, as while the network is suspended. */
    public FeedbackPeriod getComing() {
        return gone() || supporter.state() == SupporterState.SUSPENDED
                ? null
                : in(FeedbackState.SCHEDULED, Comparator.comparing(FeedbackPeriod::baseDue));
    }

    /** The period whose dates are explained: what is owed, else what is to come. */
    public FeedbackPeriod getNext() {
        return getOwed() == null ? getComing() : getOwed();
    }

    private FeedbackPeriod in(FeedbackState state, Comparator<FeedbackPeriod> order) {
        return all.stream().filter(period -> period.state() == state).min(order).orElse(null);
    }

    private boolean gone() {
        return supporter == null || supporter.isOver();
    }

    /** Days from today to a day of a period, in its policy's zone; negative when it is over. */
    public long days(FeedbackPeriod period, LocalDate day) {
        ZoneId zone = period.policy().terms().zone();
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), day);
    }

    /** Message key of what the network has to do about what it owes. */
    public String what(FeedbackPeriod owed) {
        if (owed.state() == FeedbackState.RETURNED) {
            return "feedback.toRevise";
        }
        return flagged(owed) ? "feedback.isLate" : "feedback.toWrite";
    }

    public Standing standing(FeedbackPeriod period) {
        return period.standing(clock.instant());
    }

    /** Whether the network should see at once why: nothing is explained too early, nothing is hidden when it counts. */
    public boolean flagged(FeedbackPeriod period) {
        return standing(period).compareTo(Standing.OVERDUE) >= 0;
    }
}
