package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.supporter.Supporter;
import java.time.LocalDate;

/**
 * Something that a sweep would do to a network.
 *
 * @param due by when the network owes the report it is about
 * @param told whether the network would be written to
 */
public record WhatIf(LocalDate on, Supporter supporter, Moment.Kind kind, LocalDate due, boolean told) {}
