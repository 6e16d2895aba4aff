package eu.covenantofmayors.supporters.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and all that it has started, to be ended together. */
public final class ProcessTree {
    private final List<ProcessHandle> all;

    /** Those that are there at this moment. */
    public ProcessTree(ProcessHandle root) {
        all = Stream.concat(root.descendants(), Stream.of(root)).toList();
    }

    /** Asks them to end, and kills what has not ended in time. Returns when all are gone. */
    public void end(Duration patience) {
        all.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + patience.toNanos();
        for (ProcessHandle process : all) {
            try {
                process.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            } catch (ExecutionException | TimeoutException e) {
                process.destroyForcibly();
            }
        }
    }

    /** As when the machine loses its power. Returns when all are gone. */
    public void kill() {
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }
}
