package eu.covenantofmayors.supporters.audit;

import java.util.List;

/**
 * What a walk through the chain has found.
 *
 * @param entries how many were read
 * @param intactUpTo number of the last entry up to which nothing is wrong
 * @param flaws where something is, in the order in which it was found
 * @param unsealed how many entries wait for their place
 * @param end how far the chain goes, to be kept elsewhere
 */
public record ChainFinding(long entries, long intactUpTo, List<Flaw> flaws, long unsealed, ChainReceipt end) {
    /** What can be wrong. */
    public enum Damage {
        /** The entry is not what was sealed, or not where it was. */
        CHANGED,
        /** There is no entry of this number, although there are later ones. */
        MISSING,
        /** The chain once went on with this number. */
        END_MISSING,
        /** The entry was sealed with something else when its number was noted: all up to there may have been written anew. */
        REWRITTEN,
        /** A person was taken out of the entry, and nobody has decided that. */
        EMPTIED
    }

    /** @param number of the entry that it is about */
    public record Flaw(long number, Damage damage) {}

    public boolean isIntact() {
        return flaws.isEmpty();
    }
}
