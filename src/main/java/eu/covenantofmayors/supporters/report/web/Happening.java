package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Msg;
import java.time.Instant;

/**
 * Something that happened to a network, whatever capability knows of it.
 *
 * @param chapter where it belongs
 * @param what in the reader's language
 * @param who did it, in words for the reader; may be empty
 * @param why what was written with it, or null
 * @param link where more is to be read, within the application; null where nowhere
 */
public record Happening(Instant at, Chapter chapter, String what, String who, String why, String link) {
    /** The chapters of a network's file. */
    public enum Chapter {
        ADHESION,
        SUPPORTER,
        FEEDBACK,
        MAIL,
        NOTE
    }

    /** A step of a history. */
    static Happening of(HistoryEntry entry, Chapter chapter, String link, Msg msg) {
        String role = msg.name(entry.role());
        String who = entry.role() == Role.SYSTEM ? role : role + " · " + entry.actor();
        return new Happening(entry.at(), chapter, msg.get(entry.stepKey()), who, entry.reason(), link);
    }
}
