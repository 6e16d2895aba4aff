package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.feedback.FeedbackState;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Standing;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
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

    private List<FeedbackPeriod> all = List.of();

    @PostConstruct
    void load() {
        all = profiles.mine().map(periods::mine).orElse(List.of());
    }

    public List<FeedbackPeriod> getAll() {
        return all;
    }

    /** The period that needs the network most: what is owed, the earliest first, else the next one scheduled. */
    public FeedbackPeriod getNext() {
        return all.stream()
                .filter(period -> period.state().owed())
                .min(Comparator.comparing(FeedbackPeriod::owedBy))
                .or(() -> all.stream()
                        .filter(period -> period.state() == FeedbackState.SCHEDULED)
                        .min(Comparator.comparing(FeedbackPeriod::baseDue)))
                .orElse(null);
    }

    public Standing standing(FeedbackPeriod period) {
        return period.standing(clock.instant());
    }

    /** Whether the network should see at once why: nothing is explained too early, nothing is hidden when it counts. */
    public boolean flagged(FeedbackPeriod period) {
        return standing(period).compareTo(Standing.OVERDUE) >= 0;
    }
}
