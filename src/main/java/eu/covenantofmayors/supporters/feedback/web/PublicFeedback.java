package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a supporter keeps its sixth commitment, for the fragment on its public profile. */
@Named
@RequestScoped
public class PublicFeedback {
    @Inject
    private FeedbackPeriods periods;

    private List<Instant> accepted;
    private Optional<LocalDate> due;

    /** When its reports were accepted, the last one first. */
    public List<Instant> accepted(Supporter supporter) {
        if (accepted == null) {
            accepted = periods.acceptedOf(supporter);
        }
        return accepted;
    }

    /** Until when the next one is due; null when none is to come, or the day has passed. */
    public LocalDate due(Supporter supporter) {
        if (due == null) {
            due = periods.nextDueOf(supporter);
        }
        return due.orElse(null);
    }
}
