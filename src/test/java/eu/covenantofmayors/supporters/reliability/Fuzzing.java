package eu.covenantofmayors.supporters.reliability;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Chromium;
import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends into every field of every form and into every parameter of every page and of the API what nobody types, as a visitor
 * and as somebody of each desk. Nothing of it may come back as a page's own, run, bring a status of 5xx or a word of our
 * innards.
 */
public final class Fuzzing {
    /** Forms that would end the run: whoever has left sees nothing more. */
    private static final List<String> SPARED =
            List.of("erase", "signOut", "handOver", "members", "withdraw", "change", "sessions", "app", "close");

    private static final Pattern API_PARAMETER = Pattern.compile("@Parameter\\(name = \"(\\w+)\"");
    private static final Pattern VIEW_PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Object> payloads = new LinkedHashMap<>();
    private long sent;
    private long fields;
    private int executed;

    private Fuzzing(Page page, List<String> payloads) {
        this.page = page;
        this.payloads.put("payloads", payloads);
        this.payloads.put("spared", SPARED);
    }

    public static void main(String[] arguments) throws Exception {
        GREENMAIL.setLevel(Level.WARNING);
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            installation.start(installation.server("fuzzing", port).with("COVENANT_SIGN_IN_GUESSES", 1_000_000));
            Browser browser = Chromium.start().orElseThrow();
            boolean well = true;
            for (String role : System.getProperty("role", "NETWORK,OFFICE,COMMISSION,ADMIN,VISITOR")
                    .split(",")) {
                try (BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(Installation.address(port).toString()))) {
                    well &= new Fuzzing(window.newPage(), payloads()).run(role);
                }
            }
            System.out.println(well ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(well ? 0 : 1);
        }
    }

    private boolean run(String role) throws IOException {
        page.setDefaultTimeout(600_000);
        page.onDialog(dialog -> executed++);
        String id = page.request()
                .get("/test/deed?do=JOIN&name=Fuzzed&agreed=" + LocalDate.now().minusMonths(11))
                .text();
        page.request().get("/test/tick");
        page.request().get("/test/adhesions?rows=3");
        String start = switch (role) {
            case "VISITOR" -> "/en/site-map";
            case "NETWORK" -> signIn("manager" + id + "@network.example", "/workspace/");
            case "OFFICE" -> signIn(SupporterSetting.OFFICER, "/office/");
            case "COMMISSION" -> signIn(SupporterSetting.COMMISSION, "/commission/");
            default -> signIn(SupporterSetting.ADMINISTRATOR, "/admin/");
        };
        Map<String, String> pages = crawl(start);
        for (String address : pages.values()) {
            payloads.put("parameters", parameters(address));
            fuzz(address);
        }
        if (role.equals("VISITOR")) {
            api();
        }
        wrong.stream().distinct().limit(100).forEach(problem -> System.out.println("VIOLATION: " + problem));
        System.out.printf(
                "%s: %d pages, %d fields and parameters, %d requests, %d wrong, %d scripts run%n",
                role, pages.size(), fields, sent, wrong.size(), executed);
        return wrong.isEmpty() && executed == 0;
    }

    private String signIn(String email, String desk) {
        BrowserTest.signIn(page, email);
        return desk;
    }

    /** Addresses by what they show, each once. */
    private Map<String, String> crawl(String start) {
        Map<String, String> pages = new TreeMap<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        String within = start.replaceFirst("^(/[a-z]+/).*", "$1");
        while (!ahead.isEmpty()) {
            String address = ahead.pop();
            if (pages.putIfAbsent(shape(address), address) == null) {
                page.navigate(address);
                for (Object link : (List<?>)
                        page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")) {
                    String path = link.toString().replaceAll("#.*", "");
                    boolean file = path.replaceAll("\\?.*", "").contains(".");
                    if (!file
                            && (path.startsWith(within) || path.startsWith("/sign-in") || path.equals("/forgotten"))) {
                        ahead.add(path);
                    }
                }
            }
        }
        return pages;
    }

    /** Of many items of one list one is enough. */
    private static String shape(String address) {
        return address.replaceAll("\\?.*", "")
                .replaceAll("/(supporters|news|agenda|best-practices|newsletter|reports)/[^/]+$", "/$1/*");
    }

    @SuppressWarnings("unchecked")
    private void fuzz(String address) {
        page.navigate(address);
        try (InputStream script = Fuzzing.class.getResourceAsStream("/fuzzing/fuzz.js")) {
            Map<String, Object> result = (Map<String, Object>)
                    page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8), payloads);
            sent += ((Number) result.get("sent")).longValue();
            fields += ((Number) result.get("fields")).longValue();
            wrong.addAll((List<String>) result.get("wrong"));
            System.out.println(address + " " + result.get("fields") + " " + result.get("statuses"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each resource with every parameter that any of them knows. */
    private void api() throws IOException {
        page.navigate("/en/");
        TreeSet<String> names = new TreeSet<>(found(Path.of("src/main/java"), ".java", API_PARAMETER));
        payloads.put("parameters", List.copyOf(names));
        for (String resource : List.of(
                "/api/v1/signatories",
                "/api/v1/signatories.csv",
                "/api/v1/supporters",
                "/api/v1/supporters.csv",
                "/api/v1/map",
                "/api/v1/statistics")) {
            payloads.put("target", resource);
            fuzz("/en/");
        }
    }

    /** What the view of an address knows of, as far as its name tells which it is; and a language, which all know. */
    private static List<String> parameters(String address) throws IOException {
        String path = address.replaceAll("\\?.*", "").replaceFirst("^/[a-z]{2}/", "/");
        Path view = Path.of("src/main/webapp" + (path.endsWith("/") ? path + "index" : path) + ".xhtml");
        TreeSet<String> names = new TreeSet<>(List.of("lang"));
        if (Files.exists(view)) {
            names.addAll(found(view, ".xhtml", VIEW_PARAMETER));
        }
        return List.copyOf(names);
    }

    private static TreeSet<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(one -> one.toString().endsWith(ending))::iterator) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }

    /** One to a line, with Java's escapes, and some that are too long for a line. */
    private static List<String> payloads() throws IOException {
        try (InputStream lines = Fuzzing.class.getResourceAsStream("/fuzzing/payloads.txt")) {
            List<String> all = new ArrayList<>();
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                all.add(unescaped(line));
            }
            all.add("x".repeat(2_000));
            all.add("ü".repeat(20_000));
            all.add("<zq>".repeat(30_000));
            return all;
        }
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        Matcher escape = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(line);
        int end = 0;
        while (escape.find()) {
            text.append(line, end, escape.start()).append((char) Integer.parseInt(escape.group(1), 16));
            end = escape.end();
        }
        text.append(line.substring(end));
        return text.toString()
                .replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }
}
