package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Supporter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that a sweep would do to a network.
 *
 * @param on the day of the sweep
 * @param due by when the network owes the report it is about
 * @param told whether the network would be written to
 */
public record WhatIf(LocalDate on, Supporter supporter, Moment.Kind kind, LocalDate due, boolean told) {
    /** How many days after the due date it would be; negative before it. */
    public long daysAfterDue() {
        return ChronoUnit.DAYS.between(due, on);
    }
}
