package eu.covenantofmayors.supporters.audit;

import java.time.Instant;

/**
 * A sealed entry, as the chain sees it. It needs nothing but Java, so that the chain can be checked without the server.
 *
 * @param number place in the chain, from 1, without a gap
 * @param id of the entry
 * @param actor who it was
 * @param words all that was written about it
 * @param link what the entry was sealed with
 */
record ChainLink(
        long number,
        long id,
        Instant at,
        String actorRole,
        String action,
        String subject,
        Covered actor,
        Covered words,
        String link) {
    /** What the first entry is linked to. */
    static final String BEGINNING = "0".repeat(64);

    /** What was written about it, covered as one. */
    static String words(String before, String after, String why, String detail) {
        return Covered.framed(before) + Covered.framed(after) + Covered.framed(why) + Covered.framed(detail);
    }

    /** What the entry must have been sealed with, had it always been as it is now, behind the one before. */
    String expected(String before) {
        return Covered.sha256(
                before,
                number,
                id,
                at.getEpochSecond(),
                at.getNano(),
                actorRole,
                action,
                subject,
                actor.digest(),
                words.digest());
    }
}
