package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** {@code /office/feedback/}: reports to read, and what networks owe. */
@Named
@RequestScoped
public class FeedbackQueues {
    private static final int SHOWN = 200;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Clock clock;

    private List<FeedbackPeriod> waiting;
    private List<FeedbackPeriod> owed;

    public List<FeedbackPeriod> getWaiting() {
        if (waiting == null) {
            waiting = periods.awaitingOffice();
        }
        return waiting;
    }

    public List<FeedbackPeriod> getOwed() {
        if (owed == null) {
            owed = periods.owed(SHOWN);
        }
        return owed;
    }

    public List<FeedbackPeriod> of(Supporter supporter) {
        return periods.forDesk(supporter);
    }

    public Standing standing(FeedbackPeriod period) {
        return period.standing(clock.instant());
    }
}
