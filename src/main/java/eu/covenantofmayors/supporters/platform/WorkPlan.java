package eu.covenantofmayors.supporters.platform;

import java.time.Instant;

/**
 * Work that the server does by itself again and again, as the administrators see it.
 *
 * @param name ends the message keys of what it is called, {@code work.…}, and of what it does, {@code work.text.…}
 * @param last its last round on this node; null where there was none since the server has started
 * @param next when the server does it next
 */
public record WorkPlan(String name, WorkRun last, Instant next) {}
