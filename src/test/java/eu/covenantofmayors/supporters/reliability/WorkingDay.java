package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two hundred people are signed in and follow links at their desks, each once in ten seconds, while visitors ask for fifty pages a
 * second; for ten minutes ({@code -Dminutes=…}). Tells errors, how long answers take, and what is left in memory after a full
 * collection: before anybody came, after three minutes, at the end, and when all have signed out again.
 */
public final class WorkingDay {
    private static final int PEOPLE = Integer.getInteger("people", 200);
    private static final int OFFICERS = PEOPLE / 10;
    private static final int VISITORS_A_SECOND = 50;
    private static final Duration THINKING = Duration.ofSeconds(10);
    private static final Duration MINUTES = Duration.ofMinutes(Integer.getInteger("minutes", 10));

    /** By then each session keeps as many pages as it may. */
    private static final Duration BEGINNING = Duration.ofMinutes(3);

    /** Or what the JVM keeps for a while only because there is room would count as somebody's. */
    private static final String SOFT_IS_GARBAGE = "-XX:SoftRefLRUPolicyMSPerMB=0";

    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][^\"#]*)\"");
    private static final Pattern USED = Pattern.compile("(?m)^ *+(?!Metaspace|class space).*\\bused (\\d+)K");

    /** What would end the visit, is no page, or is so large that nobody asks for it again and again. */
    private static final Pattern NOT_FOLLOWED = Pattern.compile(".*(?:\\.[a-z]+(?:\\?.*)?|lang=.*|/sign-out)$");

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private final HttpClient client = Installation.client()
            .executor(Executors.newFixedThreadPool(8))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final Map<Integer, AtomicInteger> wrong = new ConcurrentHashMap<>();
    private final List<String> examples = new CopyOnWriteArrayList<>();
    private final String site;
    private Times people = new Times();
    private Times visitors = new Times();

    private WorkingDay(int port) {
        site = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        GREENMAIL.setLevel(Level.WARNING);
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            PayaraServer server = installation
                    .server("working-day", port)
                    .with("COVENANT_SECOND_FACTOR_ROLES", "none")
                    .with("JAVA_TOOL_OPTIONS", SOFT_IS_GARBAGE);
            installation.start(server);
            boolean well = new WorkingDay(port).run(installation);
            installation.close();
            Runtime.getRuntime().halt(well ? 0 : 1);
        }
    }

    private boolean run(Installation installation) throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < PEOPLE - OFFICERS; i++) {
            names.add(
                    body("/test/supporter?state=active&name=Network%20" + i, "").split(" ")[2]);
        }
        for (int i = 0; i < OFFICERS; i++) {
            names.add(
                    i % 4 == 0
                            ? SupporterSetting.ADMINISTRATOR
                            : i % 4 == 1 ? SupporterSetting.COMMISSION : SupporterSetting.OFFICER);
        }
        // Several are the same officer, and a code is good for one of them.
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            sql.execute("update account set second_factor = null");
        }
        warmUp(names.get(0));
        long empty = heap();
        List<Person> all = new ArrayList<>();
        for (String name : names) {
            all.add(new Person(signIn(name)));
        }
        System.out.printf("%d people are signed in%n", all.size());
        List<String> pages = publicPages();
        work(all, pages, BEGINNING);
        long early = heap();
        people = new Times();
        visitors = new Times();
        work(all, pages, MINUTES);
        long late = heap();
        for (Person person : all) {
            person.signOut();
        }
        long left = heap();
        tell("people", people);
        tell("visitors", visitors);
        wrong.forEach((status, count) -> System.out.println("WRONG: " + count + " answers " + status));
        examples.forEach(System.out::println);
        System.out.printf(
                "after a full collection: %d MB before anybody came, %d MB after %d minutes, %d MB after %d more, %d MB without sessions%n",
                empty >> 20, early >> 20, BEGINNING.toMinutes(), late >> 20, MINUTES.toMinutes(), left >> 20);
        System.out.printf("a session: %d kB%n", (late - left) / all.size() / 1000);
        return wrong.isEmpty();
    }

    private void warmUp(String name) throws Exception {
        Person first = new Person(signIn(name));
        for (int i = 0; i < 100; i++) {
            first.step().join();
        }
        first.signOut();
    }

    private void work(List<Person> all, List<String> pages, Duration span) throws Exception {
        List<ScheduledFuture<?>> running = new ArrayList<>();
        long between = THINKING.toNanos() / all.size();
        for (int i = 0; i < all.size(); i++) {
            Person person = all.get(i);
            running.add(clock.scheduleAtFixedRate(person::step, i * between, THINKING.toNanos(), TimeUnit.NANOSECONDS));
        }
        AtomicLong number = new AtomicLong();
        running.add(clock.scheduleAtFixedRate(
                () -> visit(pages.get((int) (number.getAndIncrement() % pages.size()))),
                0,
                TimeUnit.SECONDS.toNanos(1) / VISITORS_A_SECOND,
                TimeUnit.NANOSECONDS));
        Thread.sleep(span.toMillis());
        running.forEach(work -> work.cancel(false));
        Thread.sleep(5000);
    }

    /** Pages and feeds in four languages, some of them of one network. */
    private List<String> publicPages() throws Exception {
        List<String> pages = new ArrayList<>();
        for (String language : List.of("en", "ru", "tk", "uk")) {
            for (String page :
                    List.of("", "supporters", "news", "agenda", "best-practices", "signatories", "apply", "reports")) {
                pages.add("/" + language + "/" + page);
            }
            Matcher network = Pattern.compile("/" + language + "/supporters/[a-z0-9-]+")
                    .matcher(body("/" + language + "/supporters", ""));
            for (int i = 0; i < 8 && network.find(); i++) {
                pages.add(network.group());
            }
            pages.add("/" + language + "/supporters?q=network&page=2");
        }
        return pages;
    }

    private void visit(String page) {
        send(page, "", visitors).thenAccept(answer -> {});
    }

    private CompletableFuture<HttpResponse<String>> send(String path, String cookie, Times times) {
        long begun = System.nanoTime();
        return client.sendAsync(request(path, cookie).build(), BodyHandlers.ofString())
                .whenComplete((answer, failure) -> {
                    times.add(System.nanoTime() - begun);
                    int status = failure == null ? answer.statusCode() : 0;
                    if (status != 200 && !isLedOn(answer)) {
                        wrong.computeIfAbsent(status, any -> new AtomicInteger())
                                .incrementAndGet();
                        if (examples.size() < 10) {
                            examples.add(status + " " + path + " "
                                    + (failure == null
                                            ? answer.headers()
                                                    .firstValue("Location")
                                                    .orElse("")
                                            : failure));
                        }
                    }
                });
    }

    /** Some pages begin by giving themselves an address of their own. */
    private static boolean isLedOn(HttpResponse<String> answer) {
        return answer != null
                && answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .header("Cookie", cookie);
    }

    private String body(String path, String cookie) throws IOException, InterruptedException {
        return client.send(request(path, cookie).build(), BodyHandlers.ofString())
                .body();
    }

    /** @return the cookie of the session */
    private String signIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> door = client.send(request("/sign-in", "").build(), BodyHandlers.ofString());
        String cookie = FacesForm.session(door);
        HttpResponse<String> in =
                post("/sign-in", cookie, door.body(), FacesForm.signIn(name, SupporterSetting.PASSWORD));
        if (in.statusCode() != 302) {
            throw new IllegalStateException(name + " is not let in: " + in.body());
        }
        return FacesForm.session(in);
    }

    private HttpResponse<String> post(String path, String cookie, String page, Map<String, String> fields)
            throws IOException, InterruptedException {
        return client.send(
                request(path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(FacesForm.filledIn(page, fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Bytes in use after a full collection. */
    private static long heap() throws IOException, InterruptedException {
        String server = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("domains/working-day")
                        && process.info().commandLine().orElse("").contains("ASMain"))
                .map(process -> String.valueOf(process.pid()))
                .findFirst()
                .orElseThrow();
        jcmd(server, "GC.run");
        jcmd(server, "GC.run");
        return USED.matcher(jcmd(server, "GC.heap_info"))
                        .results()
                        .mapToLong(generation -> Long.parseLong(generation.group(1)))
                        .sum()
                << 10;
    }

    private static String jcmd(String process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder("jcmd", process, command)
                .redirectErrorStream(true)
                .start();
        String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return told;
    }

    private static void tell(String who, Times times) {
        System.out.printf(
                "%s: %d answers, half within %d ms, 95 of 100 within %d ms, 99 within %d ms, slowest %d ms%n",
                who, times.count(), times.within(0.5), times.within(0.95), times.within(0.99), times.within(1));
    }

    /** Somebody at a desk, who follows a link of the page before. */
    private final class Person {
        private final Random random = new Random(7);
        private final String cookie;
        private final Set<String> seen = ConcurrentHashMap.newKeySet();
        private String next = "/account/";

        Person(String cookie) {
            this.cookie = cookie;
        }

        CompletableFuture<Void> step() {
            return send(next, cookie, people).thenAccept(answer -> {
                if (answer.statusCode() == 200) {
                    follow(answer.body());
                } else {
                    next = answer.headers()
                            .firstValue("Location")
                            .orElse("/account/")
                            .replace(site, "");
                }
            });
        }

        private void follow(String page) {
            List<String> links = new ArrayList<>();
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                String address = link.group(1).replace("&amp;", "&");
                if (address.matches("/(?:workspace|office|commission|admin|account)/.*")
                        && !NOT_FOLLOWED.matcher(address).matches()) {
                    links.add(address);
                }
            }
            List<String> fresh =
                    links.stream().filter(address -> !seen.contains(address)).toList();
            List<String> offered = fresh.isEmpty() ? links : fresh;
            next = offered.isEmpty() ? "/account/" : offered.get(random.nextInt(offered.size()));
            seen.add(next);
        }

        void signOut() throws IOException, InterruptedException {
            HttpResponse<String> out = post(
                    "/sign-out", cookie, body("/sign-out", cookie), Map.of("signOut", "signOut", "signOut:go", "x"));
            if (out.statusCode() != 302) {
                throw new IllegalStateException("Not signed out: " + out.body());
            }
        }
    }

    /** How long answers took. */
    private static final class Times {
        private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

        void add(long took) {
            nanos.add(took);
        }

        int count() {
            return nanos.size();
        }

        long within(double part) {
            List<Long> sorted = new ArrayList<>(nanos);
            Collections.sort(sorted);
            return sorted.isEmpty()
                    ? 0
                    : TimeUnit.NANOSECONDS.toMillis(
                            sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part)));
        }
    }
}
