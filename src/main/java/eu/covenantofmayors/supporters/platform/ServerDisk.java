package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.util.Optional;

/** The disk that holds the server, its log and what it unpacks. Where the database lies on another one, this is not that one. */
@ApplicationScoped
public class ServerDisk implements AlarmCondition {
    /** Percent of the disk that must be free. */
    static final int LEAST_FREE = 10;

    private static final int PERCENT = 100;

    /** The folder of the domain where the server names it, else the one in which it was started. */
    private final File folder = new File(System.getProperty("com.sun.aas.instanceRoot", "")).getAbsoluteFile();

    /** In bytes, without what is reserved for root; empty where the disk does not tell. */
    public Optional<Long> free() {
        return size().map(size -> folder.getUsableSpace());
    }

    /** In bytes; empty where the disk does not tell. */
    public Optional<Long> size() {
        long size = folder.getTotalSpace();
        return size > 0 ? Optional.of(size) : Optional.empty();
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Optional<Boolean> isMet() {
        return size().map(size -> isFull(folder.getUsableSpace(), size));
    }

    static boolean isFull(long free, long size) {
        return free < size / PERCENT * LEAST_FREE;
    }
}
