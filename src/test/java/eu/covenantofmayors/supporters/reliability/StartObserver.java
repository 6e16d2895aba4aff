package eu.covenantofmayors.supporters.reliability;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks a server that starts, twice a second, what a visitor and a probe ask, and notes whenever the answer is another one. */
final class StartObserver implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Pattern DOWN = Pattern.compile(
            "\"name\":\"([^\"]+)\",\"status\":\"DOWN\"(?:,\"data\":\\{\"cause\":\"((?:[^\"\\\\]|\\\\.)*)\")?");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");

    private final HttpClient client = Installation.client().build();
    private final List<Seen> page = new ArrayList<>();
    private final List<Seen> ready = new ArrayList<>();
    private final URI site;
    private final long begun = System.nanoTime();
    private final Thread thread = new Thread(this::observe, "observer");
    private volatile boolean stopped;

    /** One answer, and from which second on it was given. */
    private record Seen(long second, String answer) {}

    StartObserver(int port) {
        site = Installation.address(port);
        thread.setDaemon(true);
        thread.start();
    }

    private void observe() {
        while (!stopped) {
            note(page, "en/");
            note(ready, "health/ready");
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void note(List<Seen> seen, String path) {
        String answer = answer(path);
        synchronized (seen) {
            if (seen.isEmpty() || !seen.get(seen.size() - 1).answer().equals(answer)) {
                seen.add(new Seen(seconds(), answer));
            }
        }
    }

    private String answer(String path) {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            return path.startsWith("health")
                    ? probe(response.statusCode(), response.body())
                    : page(response.statusCode(), response.body());
        } catch (ConnectException e) {
            return "no connection";
        } catch (HttpTimeoutException e) {
            return "no answer";
        } catch (IOException e) {
            return "connection broken";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "no answer";
        }
    }

    /** The status and, if it is an error, whose page it comes with. */
    static String page(int status, String body) {
        if (status < 400) {
            return String.valueOf(status);
        }
        if (body.isBlank()) {
            return status + " without a page";
        }
        return status + (body.contains("Payara") ? " with the server's own page" : " with our page");
    }

    private static String probe(int status, String body) {
        if (status == 503 && body.contains("DOWN")) {
            List<String> down = DOWN.matcher(body)
                    .results()
                    .map(StartObserver::reason)
                    .sorted()
                    .toList();
            return "503 DOWN (" + String.join("; ", down) + ")";
        }
        if (status == 200) {
            List<String> names = NAME.matcher(body)
                    .results()
                    .map(match -> match.group(1))
                    .sorted()
                    .toList();
            return "200 UP (" + (names.isEmpty() ? "no checks" : String.join(", ", names)) + ")";
        }
        return String.valueOf(status);
    }

    private static String reason(MatchResult down) {
        return down.group(2) == null
                ? down.group(1)
                : down.group(1) + ": " + down.group(2).replace("\\\"", "\"");
    }

    long seconds() {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    /** Waits until the last answer to visitors is this one; false where that takes too long. */
    boolean awaitPage(String answer, Duration limit) throws InterruptedException {
        return await(page, answer, limit);
    }

    /** The same for the probe, of which the beginning of the answer counts. */
    boolean awaitReady(String answer, Duration limit) throws InterruptedException {
        return await(ready, answer, limit);
    }

    private static boolean await(List<Seen> seen, String answer, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            synchronized (seen) {
                if (!seen.isEmpty() && seen.get(seen.size() - 1).answer().startsWith(answer)) {
                    return true;
                }
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    /** All answers to visitors, in their order. */
    String pages() {
        return told(page);
    }

    /** All answers to the probe, in their order. */
    String probes() {
        return told(ready);
    }

    private static String told(List<Seen> seen) {
        synchronized (seen) {
            return String.join(
                    "; ",
                    seen.stream()
                            .map(one -> one.answer() + " from second " + one.second())
                            .toList());
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join();
    }
}
