package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.HistoryEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which a report waited for the Office: the Office's debt, never the network's.
 * Source: src/docs/domain.md, "Deadlines".
 *
 * @param until exclusive; null while it still waits
 */
public record OfficeDebt(Instant from, Instant until) {
    /** All such times of a period, the first one first. */
    public static List<OfficeDebt> of(FeedbackPeriod period) {
        List<OfficeDebt> debts = new ArrayList<>();
        Instant since = null;
        for (HistoryEntry entry : period.history()) {
            boolean waits = entry.stateKey().equals("FeedbackState." + FeedbackState.SUBMITTED);
            if (waits && since == null) {
                since = entry.at();
            } else if (!waits && since != null) {
                debts.add(new OfficeDebt(since, entry.at()));
                since = null;
            }
        }
        if (since != null) {
            debts.add(new OfficeDebt(since, null));
        }
        return debts;
    }

    public boolean isOpen() {
        return until == null;
    }

    /** Whole days of it by now. */
    public long days(Instant now) {
        return Duration.between(from, until == null ? now : until).toDays();
    }
}
