package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of the history of a period as people read it: a step of its life, or more time that was granted.
 *
 * @param key message key of what was done; {0} is the argument
 * @param argument what the text mentions, or null
 * @param role in which capacity somebody did it
 * @param actor who did it; for desks
 * @param reason what was written with it, or null
 */
public record PeriodEntry(Instant at, String key, Object argument, Role role, String actor, String reason) {
    static List<PeriodEntry> of(FeedbackPeriod period) {
        Stream<PeriodEntry> steps = period.history().stream()
                .map(entry -> new PeriodEntry(
                        entry.at(), entry.stepKey(), null, entry.role(), entry.actor(), entry.reason()));
        Stream<PeriodEntry> extensions = period.extensions().stream()
                .map(extension -> new PeriodEntry(
                        extension.grantedAt(),
                        extension.isForMany() ? "history.extendedForMany" : "history.extended",
                        extension.days(),
                        extension.role(),
                        extension.grantedBy(),
                        extension.reason()));
        return Stream.concat(steps, extensions)
                .sorted(Comparator.comparing(PeriodEntry::at))
                .toList();
    }
}
