package eu.covenantofmayors.supporters.report;

/**
 * What a network did within a year, beside others of its kind.
 *
 * @param label message key of what is counted
 * @param own the network's
 * @param middle of the others: half of them have at least as much, half at most
 * @param most the largest of all, the network's among them; for drawing
 */
public record PeerFigure(String label, long own, long middle, long most) {
    /** Of the largest, in percent. */
    public long share(long amount) {
        return most == 0 ? 0 : 100 * amount / most;
    }
}
