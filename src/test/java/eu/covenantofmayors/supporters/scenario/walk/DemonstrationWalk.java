package eu.covenantofmayors.supporters.scenario.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import eu.covenantofmayors.supporters.platform.harness.Chromium;
import eu.covenantofmayors.supporters.platform.harness.DemonstrationServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole demonstration, as everybody walks through it: a visitor, a network's manager, editor and viewer, the Office,
 * the Commission and an administrator follow every link in every language. All that is wrong is reported together.
 *
 * <p>It is not among the tests of the build yet, because it still finds faults: run it with {@code -Dit.test=DemonstrationWalk}.
 */
class DemonstrationWalk {
    private static final int WALKS_AT_ONCE = 2;

    /** Views to which no link of the demonstration leads, and why. */
    private static final Map<String, String> NOT_FOUND_BY_LINKS = Map.of(
            "sign-in-code", "nobody in the demonstration has a second factor",
            "sign-in-setup", "the demonstration asks nobody for a second factor",
            "sign-in-openid", "the demonstration knows no provider",
            "invitation", "only a mail has the link, with a secret",
            "account/codes", "shown once, after a second factor has been set up");

    private static final Findings FINDINGS = new Findings();
    private static final Map<Person, String> SESSIONS = new LinkedHashMap<>();
    private static DemonstrationServer server;
    private static PageRules rules;

    @BeforeAll
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    static void walk() throws Exception {
        long start = System.nanoTime();
        server = new DemonstrationServer();
        System.out.println("The demonstration is up after " + seconds(start) + " s");
        start = System.nanoTime();
        rules = new PageRules(Path.of(System.getProperty("test.directory"), "classes"));
        Set<String> loaded = ConcurrentHashMap.newKeySet();
        ExecutorService walks = Executors.newFixedThreadPool(WALKS_AT_ONCE);
        try {
            Map<Person, Future<String>> sessions = new LinkedHashMap<>();
            for (Person person : Person.ALL) {
                sessions.put(
                        person, walks.submit(() -> new Walk(person, server.address(), rules, FINDINGS, loaded).run()));
            }
            for (Map.Entry<Person, Future<String>> session : sessions.entrySet()) {
                SESSIONS.put(session.getKey(), session.getValue().get());
            }
        } finally {
            walks.shutdownNow();
        }
        record("by HTTP: " + FINDINGS.pages().size() + " pages of "
                + FINDINGS.kinds().size() + " kinds, " + FINDINGS.links() + " links, " + FINDINGS.requests()
                + " requests, " + seconds(start) + " s");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void everyPageAnswersEverybodyInEveryLanguage() {
        assertThat(FINDINGS.faults()).isEmpty();
    }

    /** Walks that end after a few steps find no fault either. */
    @Test
    void theWalksLeadThroughTheWholeHouse() {
        assertThat(rules.constants()).isGreaterThan(200);
        assertThat(FINDINGS.pages()).hasSizeGreaterThan(1500);
        assertThat(FINDINGS.kinds()).hasSizeGreaterThan(100);
    }

    /** What is built and found by nobody is either unused or not in the demonstration. */
    @Test
    void everyViewIsFoundByLinks() throws IOException {
        Set<String> missed = Views.all();
        FINDINGS.pages().forEach(page -> missed.remove(Views.of(page.kind())));
        missed.removeAll(NOT_FOUND_BY_LINKS.keySet());
        assertThat(missed).isEmpty();
        assertThat(Views.all()).containsAll(NOT_FOUND_BY_LINKS.keySet());
    }

    @Test
    void everyKindOfPageOpensInChromium() throws IOException {
        Optional<Browser> chromium = Chromium.start();
        if (chromium.isEmpty()) {
            String message = "NO CHROMIUM FOUND: no page of the demonstration is opened in a browser.";
            assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
            System.err.println("\n*** " + message + " Install it, or name it in CHROMIUM. ***\n");
            Assumptions.abort(message);
        }
        long start = System.nanoTime();
        Findings inBrowser = new Findings();
        FINDINGS.pages().forEach(inBrowser::page);
        int opened = new BrowserVisits(server.address(), inBrowser, SESSIONS).run(chromium.orElseThrow());
        record("in Chromium: " + opened + " pages, " + seconds(start) + " s");
        assertThat(inBrowser.faults()).isEmpty();
    }

    /** For {@code src/docs/figures.md}. */
    private static void record(String figures) throws IOException {
        System.out.println("Walked through the demonstration " + figures);
        Path file = Path.of(System.getProperty("test.directory"), "walk.txt");
        List<String> lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
        lines.add(figures);
        Files.write(file, lines);
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
