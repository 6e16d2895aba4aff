package eu.covenantofmayors.supporters.platform.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers that are kept for a while, in so many bytes of memory; what is asked for often stays longest. While one request
 * makes an answer, others that want the same wait for it.
 */
class Shelf {
    /** Longer than that, whoever waits makes it for themselves. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AsyncCache<String, Rendered> answers;

    /** Makes the answer that is not there; null when it has been given already, and can be given to nobody else. */
    @FunctionalInterface
    interface Maker {
        Rendered make() throws IOException, ServletException;
    }

    Shelf(Duration life, long bytes, Ticker clock) {
        answers = Caffeine.newBuilder()
                .expireAfterWrite(life)
                .maximumWeight(bytes)
                .weigher((String key, Rendered answer) -> key.length() * 2 + answer.bytes())
                .ticker(clock)
                .executor(Runnable::run)
                .buildAsync();
    }

    /** The answer to send, or what its maker says. */
    Rendered get(String key, Maker maker) throws IOException, ServletException {
        CompletableFuture<Rendered> mine = new CompletableFuture<>();
        CompletableFuture<Rendered> theirs = answers.asMap().putIfAbsent(key, mine);
        if (theirs != null) {
            Rendered kept = await(theirs);
            return kept != null ? kept : maker.make();
        }
        Rendered made = null;
        try {
            made = maker.make();
            return made;
        } finally {
            mine.complete(made != null && made.forOthers() ? made : null); // null is not kept
        }
    }

    private static Rendered await(CompletableFuture<Rendered> theirs) throws IOException {
        try {
            return theirs.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Forgets all, and what is being made just now as well: it may tell what was before the change. */
    void clear() {
        answers.asMap().clear();
    }

    /** How many are kept or being made; for tests. */
    int size() {
        answers.synchronous().cleanUp();
        return answers.asMap().size();
    }
}
