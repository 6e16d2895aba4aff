package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door of two instances over one database. Ten thousand passwords are guessed at one account from a hundred connections,
 * each guess from another address of the network and at either instance in turn: so many are looked at as one account may be
 * tried, and its owner comes in meanwhile. Then what ends a session on one instance ends it on the other, with the next
 * request.
 */
public final class Doors {
    private static final int GUESSES = 10_000;
    private static final int CONNECTIONS = 100;
    private static final int MOST = 10;
    private static final String WRONG = "do not belong together";
    private static final String STOPPED = "tried too often";

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private final List<String> violations = new ArrayList<>();
    private final Installation installation;
    private final Cluster cluster;

    private Doors(Installation installation, Cluster cluster) {
        this.installation = installation;
        this.cluster = cluster;
    }

    public static void main(String[] arguments) throws Exception {
        GREENMAIL.setLevel(Level.WARNING);
        try (Installation installation = new Installation()) {
            // Whoever has ten thousand addresses is not stopped by what one address may do.
            Cluster cluster = installation.cluster(Map.of("COVENANT_PROXIES", "127.0.0.1"));
            cluster.setUp();
            Doors program = new Doors(installation, cluster);
            try {
                program.guess();
                program.end();
            } catch (Exception e) {
                program.violations.add("broke off: " + e);
            }
            program.violations.forEach(violation -> System.out.println("VIOLATION: " + violation));
            System.out.println(program.violations.isEmpty() ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(program.violations.isEmpty() ? 0 : 1);
        }
    }

    private void guess() throws Exception {
        String manager = manager();
        Browser own = new Browser("198.18.255.255");
        own.signIn(1, manager, SupporterSetting.PASSWORD);
        own.get(1, "/sign-out");
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        AtomicInteger looked = new AtomicInteger();
        AtomicInteger stopped = new AtomicInteger();
        AtomicInteger other = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        long begun = System.nanoTime();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            int from = connection;
            all.add(threads.submit(() -> {
                Browser guesser = new Browser("");
                for (int i = 0; i < GUESSES / CONNECTIONS; i++) {
                    guesser.address = "198.18." + from + "." + i;
                    String answer = guesser.signIn(1 + i % 2, manager, "guess " + from + " " + i)
                            .body();
                    (answer.contains(WRONG) ? looked : answer.contains(STOPPED) ? stopped : other).incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> connection : all) {
            connection.get();
        }
        threads.shutdown();
        long spans = 1 + Duration.ofNanos(System.nanoTime() - begun).toMinutes() / 15;
        System.out.printf(
                "%d guesses at one account from %d connections in %d s: %d looked at, %d stopped, %d answered otherwise%n",
                GUESSES,
                CONNECTIONS,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                looked.get(),
                stopped.get(),
                other.get());
        wanted(looked.get() <= MOST * spans && looked.get() > 0, "looked at " + looked);
        wanted(other.get() == 0, "answered otherwise " + other);
        wanted(
                new Browser("198.19.0.1")
                        .signIn(2, manager, SupporterSetting.PASSWORD)
                        .body()
                        .contains(STOPPED),
                "the right password is looked at for a stranger");
        wanted(
                own.signIn(2, manager, SupporterSetting.PASSWORD).statusCode() == 302,
                "the owner is kept out of a browser of theirs");
    }

    private void end() throws Exception {
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            String manager = manager();
            Browser one = in(manager);
            String before = one.session();
            one.signIn(1, manager, SupporterSetting.PASSWORD);
            wanted(!one.session().equals(before), "the session keeps its name at the door");
            Browser fixed = new Browser("198.19.0.3");
            fixed.get(1, "/sign-in", "JSESSIONID=laid-out-by-somebody");
            wanted(
                    fixed.get(1, "/workspace/", "JSESSIONID=laid-out-by-somebody")
                                    .statusCode()
                            == 302,
                    "a session that somebody laid out is one");

            Browser leaving = in(manager);
            String cookie = leaving.session();
            leaving.signOut(2);
            out(leaving, cookie, "signed out on the other instance");

            Browser ended = in(manager);
            sql.executeUpdate("update account_session set ended_at = now()");
            out(ended, ended.session(), "ended from elsewhere");

            Browser dismissed = in(manager);
            sql.executeUpdate("delete from membership where account_id = (select id from account where email = '"
                    + manager + "')");
            out(dismissed, dismissed.session(), "without their role");

            String another = manager();
            Browser closed = in(another);
            sql.executeUpdate("update account set closed = true, password_hash = null where email = '" + another + "'");
            out(closed, closed.session(), "with a closed account");
        }
    }

    /** Somebody who is served on both instances. */
    private Browser in(String manager) throws IOException, InterruptedException {
        Browser browser = new Browser("198.19.0.2");
        browser.signIn(1, manager, SupporterSetting.PASSWORD);
        for (int instance = 1; instance <= 2; instance++) {
            int status = browser.get(instance, "/workspace/").statusCode();
            wanted(status == 200, "instance " + instance + " answers somebody who is signed in with " + status);
        }
        return browser;
    }

    private void out(Browser browser, String cookie, String how) throws IOException, InterruptedException {
        for (int instance = 2; instance >= 1; instance--) {
            int status =
                    browser.get(instance, "/workspace/", "JSESSIONID=" + cookie).statusCode();
            System.out.printf("%s: instance %d answers %d%n", how, instance, status);
            wanted(status == 302 || status == 404 || status == 403, how + " on instance " + instance + ": " + status);
        }
    }

    private void wanted(boolean right, String otherwise) {
        if (!right) {
            violations.add(otherwise);
        }
    }

    private String manager() throws IOException, InterruptedException {
        return new Browser("198.19.0.9")
                .get(1, "/test/supporter?state=active")
                .body()
                .split(" ")[2];
    }

    /** One with cookies of its own, at an address of the network that it may change. */
    private final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = Installation.client()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private String address;

        Browser(String address) {
            this.address = address;
        }

        HttpResponse<String> signIn(int instance, String email, String password)
                throws IOException, InterruptedException {
            return post(instance, "/sign-in", FacesForm.signIn(email, password));
        }

        void signOut(int instance) throws IOException, InterruptedException {
            post(instance, "/sign-out", Map.of("signOut", "signOut", "signOut:go", "x"));
        }

        private HttpResponse<String> post(int instance, String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            String form = FacesForm.filledIn(get(instance, path).body(), fields);
            return client.send(
                    request(instance, path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> get(int instance, String path) throws IOException, InterruptedException {
            return client.send(request(instance, path).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> get(int instance, String path, String cookie) throws IOException, InterruptedException {
            return Installation.client()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build()
                    .send(request(instance, path).header("Cookie", cookie).build(), BodyHandlers.ofString());
        }

        /** Both instances are one site to the cookies: they differ in their ports alone. */
        private HttpRequest.Builder request(int instance, String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + cluster.port(instance) + path))
                    .timeout(Duration.ofMinutes(2))
                    .header("Accept-Language", "en")
                    .header("X-Forwarded-For", address);
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }
    }
}
