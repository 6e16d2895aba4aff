package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Standing;
import java.time.LocalDate;

/**
 * How a network would stand on a day if nobody did anything meanwhile.
 *
 * @param due the earliest date by which it would owe something, or null
 * @param open whether it could write a report on that day
 * @param broughtToCommission whether it would have been put before the Commission from today to that day
 * @param mails how many mails it would have got about its due dates from today to that day
 */
public record Outlook(Standing standing, LocalDate due, boolean open, boolean broughtToCommission, int mails) {}
