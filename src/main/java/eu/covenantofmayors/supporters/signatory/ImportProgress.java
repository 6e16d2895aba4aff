package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;

/** How far the import on this node is, for the page that watches it; and why the last one stopped, if it did. */
@ApplicationScoped
public class ImportProgress {
    private boolean running;
    private int done;
    private int total;
    private Refused refusal;

    /**
     * An import begins.
     *
     * @throws Refused when another one has not ended
     */
    synchronized void begin() {
        if (running) {
            throw new Refused("refused.importRunning");
        }
        running = true;
        done = 0;
        total = 0;
        refusal = null;
    }

    synchronized void at(int done, int total) {
        this.done = done;
        this.total = total;
    }

    synchronized void end(Refused refusal) {
        running = false;
        this.refusal = refusal;
    }

    public synchronized boolean running() {
        return running;
    }

    public synchronized int done() {
        return done;
    }

    /** How many rows there are; 0 while they are being read. */
    public synchronized int total() {
        return total;
    }

    /** Why the last import brought nothing, or null. */
    public synchronized Refused refusal() {
        return refusal;
    }
}
