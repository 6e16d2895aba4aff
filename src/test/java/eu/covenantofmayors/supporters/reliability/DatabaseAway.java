package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Takes the database away for a minute, once stopped and once hanging, while visitors keep coming. Wanted: 503 with
 * Retry-After within 5 s, and everything as before within 30 s of its return, without anybody's help. {@code -Dseconds=60}
 */
public final class DatabaseAway {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final int CLIENTS_FOR_EACH = 4;

    private final Duration outage = Duration.ofSeconds(Integer.getInteger("seconds", 60));
    private final URI site;
    private final Path log;
    private final Installation installation;
    private final HttpClient visitor = client();
    /** Each at a browser of their own. */
    private final ThreadLocal<HttpClient> member = ThreadLocal.withInitial(this::signedIn);

    private final String manager;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> violations = new ArrayList<>();

    /** @param normally the status while all is well */
    private record Question(String name, int normally, boolean needsData, Asking asking) {}

    private interface Asking {
        HttpResponse<String> ask() throws IOException, InterruptedException;
    }

    private record Answer(
            String name, boolean needsData, long askedAt, Duration took, int status, boolean retryAfter) {}

    private DatabaseAway(Installation installation, int port, Path log) throws Exception {
        this.installation = installation;
        this.site = Installation.address(port);
        this.log = log;
        manager = get(visitor, "/test/supporter?state=active").body().split(" ")[2];
    }

    public static void main(String[] arguments) throws Exception {
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            PayaraServer server = installation.server("away", port);
            installation.start(server);
            DatabaseAway program = new DatabaseAway(installation, port, server.log());
            PostgresServer postgres = installation.databaseServer();
            program.run("stopped", postgres::stop, postgres::start);
            program.run("hanging", postgres::hang, postgres::goOn);
            program.violations.forEach(violation -> System.out.println("VIOLATION: " + violation));
            System.out.println(program.violations.isEmpty() ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(program.violations.isEmpty() ? 0 : 1);
        }
    }

    private interface Harm {
        void run() throws Exception;
    }

    private List<Question> questions() {
        return List.of(
                new Question("home", 200, true, () -> get(visitor, "/en/" + neverSeen())),
                new Question("directory", 200, true, () -> get(visitor, "/ru/supporters" + neverSeen())),
                new Question("workspace", 200, true, this::workspace),
                new Question("api", 200, true, () -> get(visitor, "/api/v1/statistics")),
                new Question("feed", 404, true, () -> get(visitor, "/feeds/deadlines/" + "x".repeat(43) + ".ics")),
                new Question("ready", 200, true, () -> get(visitor, "/health/ready")),
                new Question(
                        "style",
                        200,
                        false,
                        () -> get(visitor, "/jakarta.faces.resource/covenant.css.xhtml?ln=covenant")),
                new Question("live", 200, false, () -> get(visitor, "/health/live")));
    }

    /** Pages that somebody has just looked at are answered from memory, without the database. */
    private static String neverSeen() {
        return "?never=" + System.nanoTime();
    }

    private HttpResponse<String> workspace() throws IOException, InterruptedException {
        return get(member.get(), "/workspace/");
    }

    private void run(String kind, Harm away, Harm back) throws Exception {
        System.out.println("== The database is " + kind + " for " + outage.toSeconds() + " s");
        answers.clear();
        SignInForms forms = new SignInForms();
        List<Question> questions = new ArrayList<>(questions());
        questions.add(new Question("form", 200, true, forms::post));
        for (Question question : questions) {
            if (question.asking().ask().statusCode() != question.normally()) {
                throw new IllegalStateException(question.name() + " does not work before the outage: "
                        + question.asking().ask());
            }
        }
        ExecutorService clients = Executors.newFixedThreadPool(questions.size() * CLIENTS_FOR_EACH);
        long end = System.nanoTime() + outage.plus(QUIET).toNanos();
        for (Question question : questions) {
            for (int i = 0; i < CLIENTS_FOR_EACH; i++) {
                clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        note(question);
                        Thread.sleep(200);
                    }
                    return null;
                });
            }
        }
        Thread.sleep(QUIET.toMillis());
        System.out.println("before: "
                + answers.stream()
                        .collect(Collectors.groupingBy(
                                Answer::name,
                                TreeMap::new,
                                Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()))));
        long lines = lines();
        long begun = System.nanoTime();
        away.run();
        clients.shutdown();
        clients.awaitTermination(10, TimeUnit.SECONDS);
        long later = lines();
        clients.awaitTermination(5, TimeUnit.MINUTES);
        long ended = System.nanoTime();
        System.out.printf(
                "log: %d lines written at the beginning, %d after the first ten seconds%n",
                later - lines, lines() - later);
        Instant returned = Instant.now();
        back.run();
        tell(begun, ended);
        recover(kind, questions, returned);
    }

    private void note(Question question) {
        long asked = System.nanoTime();
        try {
            HttpResponse<String> response = question.asking().ask();
            answers.add(new Answer(
                    question.name(),
                    question.needsData(),
                    asked,
                    Duration.ofNanos(System.nanoTime() - asked),
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").isPresent()
                            || question.name().equals("ready")
                                    && response.body().contains("DOWN")));
        } catch (IOException | InterruptedException e) {
            answers.add(
                    new Answer(question.name(), true, asked, Duration.ofNanos(System.nanoTime() - asked), -1, false));
        }
    }

    /** Asked while the database was still there, one may also have been answered as always. */
    private void tell(long begun, long ended) {
        Map<String, List<Answer>> byName = answers.stream()
                .filter(answer -> answer.askedAt() + answer.took().toNanos() > begun && answer.askedAt() < ended)
                .collect(Collectors.groupingBy(Answer::name, TreeMap::new, Collectors.toList()));
        byName.forEach((name, all) -> {
            Answer slowest =
                    all.stream().max(Comparator.comparing(Answer::took)).orElseThrow();
            System.out.printf(
                    "%-13s %5d answers, slowest %5d ms (asked %d ms after the beginning), statuses %s%n",
                    name,
                    all.size(),
                    slowest.took().toMillis(),
                    Duration.ofNanos(slowest.askedAt() - begun).toMillis(),
                    all.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting())));
            if (slowest.took().compareTo(LONGEST_ANSWER) > 0) {
                violations.add(name + " took " + slowest.took());
            }
            for (Answer answer : all) {
                boolean good = answer.needsData()
                        ? answer.status() == 503 && answer.retryAfter()
                                || answer.askedAt() < begun + 500_000_000L
                                        && answer.status() >= 200
                                        && answer.status() < 500
                        : answer.status() == 200;
                if (!good) {
                    violations.add(name + " answered " + answer.status() + " asked "
                            + Duration.ofNanos(answer.askedAt() - begun).toMillis() + " ms after the beginning");
                }
            }
        });
    }

    private void recover(String kind, List<Question> questions, Instant returned) throws Exception {
        boolean well = false;
        while (!well && Duration.between(returned, Instant.now()).compareTo(LONGEST_RECOVERY.multipliedBy(4)) < 0) {
            well = true;
            for (Question question : questions) {
                well &= question.asking().ask().statusCode() == question.normally();
            }
            Thread.sleep(100);
        }
        Duration recovery = Duration.between(returned, Instant.now());
        System.out.printf("everything is well after %d ms%n", recovery.toMillis());
        if (!well || recovery.compareTo(LONGEST_RECOVERY) > 0) {
            violations.add(kind + ": recovered after " + recovery);
        }
        String address = UUID.randomUUID() + "@network.example";
        get(visitor, "/test/mail?key=" + UUID.randomUUID() + "&to=" + address + "&name=Back");
        Duration mail = until(
                () -> java.util.Arrays.stream(installation.mail().getReceivedMessages())
                        .anyMatch(message -> recipient(message).equals(address)),
                returned);
        Duration sweep = until(() -> sweptAt().isAfter(returned), returned);
        System.out.printf("mails go out again after %d s, sweeps after %d s%n", mail.toSeconds(), sweep.toSeconds());
        if (mail.toSeconds() > 30 || sweep.toSeconds() > 90) {
            violations.add(kind + ": a timer has not come back");
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static Duration until(Condition condition, Instant since) throws Exception {
        Instant end = Instant.now().plusSeconds(180);
        while (!condition.holds() && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return Duration.between(since, Instant.now());
    }

    private Instant sweptAt() throws Exception {
        try (var connection = installation.database();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select finished_at from sweep_turn")) {
            row.next();
            return row.getTimestamp(1) == null
                    ? Instant.EPOCH
                    : row.getTimestamp(1).toInstant();
        }
    }

    private static String recipient(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long lines() throws IOException {
        return Files.readString(log).lines().count();
    }

    /** A form that was opened before the outage is sent in the midst of it. */
    private final class SignInForms {
        private final HttpClient client = client();
        private final String form;

        SignInForms() throws IOException, InterruptedException {
            form = form(get(client, "/sign-in").body(), "nobody@network.example");
        }

        HttpResponse<String> post() throws IOException, InterruptedException {
            return DatabaseAway.this.post(client, form);
        }
    }

    private HttpClient signedIn() {
        try {
            HttpClient client = client();
            int status =
                    post(client, form(get(client, "/sign-in").body(), manager)).statusCode();
            if (status != 302) {
                throw new IllegalStateException("Signing in answered " + status);
            }
            return client;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(String page, String email) {
        return FacesForm.filledIn(page, FacesForm.signIn(email, SupporterSetting.PASSWORD));
    }

    private HttpResponse<String> post(HttpClient client, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client() {
        return Installation.client()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
