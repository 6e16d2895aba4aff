package eu.covenantofmayors.supporters.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits how many bodies are read at once: the thread that answers a request waits while its body arrives, and whoever sends
 * bodies slowly must not occupy them all. Each node counts by itself.
 */
@ApplicationScoped
public class BodyLimit {
    /** From one address: behind it may be a whole town hall, but bodies arrive within moments. */
    static final int MOST_OF_ONE = 8;

    /** From all addresses: a third of the threads of listeners.asadmin stay for whoever only reads. */
    static final int MOST = 16;

    private final Map<String, Integer> reading = new HashMap<>();
    private int all;

    private final ClientAddress addresses;

    /** For the container. */
    protected BodyLimit() {
        this(null);
    }

    @Inject
    BodyLimit(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /** Whether one more body may be read now; {@link #end} has to follow when it may. */
    public boolean begin(HttpServletRequest request) {
        return begin(addresses.of(request));
    }

    /** The body has been read, or given up. */
    public void end(HttpServletRequest request) {
        end(addresses.of(request));
    }

    synchronized boolean begin(String address) {
        int own = reading.getOrDefault(address, 0);
        if (own >= MOST_OF_ONE || all >= MOST) {
            return false;
        }
        reading.put(address, own + 1);
        all++;
        return true;
    }

    synchronized void end(String address) {
        reading.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
