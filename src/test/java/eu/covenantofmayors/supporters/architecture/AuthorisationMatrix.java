package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Requests for every page and file of every desk, as each role and as nobody, in every way that could lead around the access
 * rules. The pages are those that are there: a new one is in the matrix by itself, under the rule of its folder.
 */
public final class AuthorisationMatrix {
    private static final Path VIEWS = Path.of("src/main/webapp");

    /** Who may enter which folder. */
    private static final Map<String, Set<String>> DOORS = Map.of(
            "workspace", Set.of("NETWORK"),
            "office", Set.of("OFFICE"),
            "commission", Set.of("COMMISSION"),
            "admin", Set.of("ADMIN"),
            "account", Set.of("NETWORK", "OFFICE", "COMMISSION", "ADMIN"));

    /** What the Office reads in a folder of the Commission. */
    private static final Set<String> OFFICE_READS = Set.of("/commission/policy/", "/commission/policy/what-if");

    /** What is served in these folders and is no view. */
    private static final List<String> FILES = List.of(
            "/admin/audit/trail.csv",
            "/admin/audit/trail.xlsx",
            "/admin/quarantine/file.gz",
            "/office/adhesion/applications.csv",
            "/office/adhesion/applications.xlsx",
            "/office/adhesion/applications.pdf",
            "/office/supporter/supporters.csv",
            "/office/supporter/supporters.xlsx",
            "/office/supporter/supporters.pdf",
            "/office/feedback/waiting.csv",
            "/office/feedback/owed.xlsx",
            "/office/feedback/requests.pdf",
            "/commission/feedback/owed.csv",
            "/commission/feedback/requests.xlsx",
            "/commission/adhesion/applications.pdf",
            "/commission/supporter/cases.csv",
            "/commission/supporter/cases.xlsx",
            "/commission/supporter/cases.pdf",
            "/office/adhesion/agreement.pdf",
            "/commission/adhesion/agreement.pdf",
            "/office/adhesion/letter.pdf",
            "/commission/adhesion/letter.pdf",
            "/office/supporter/letter.pdf",
            "/commission/supporter/letter.pdf",
            "/workspace/letter.pdf",
            "/workspace/data.zip",
            "/workspace/feedback/receipt.pdf",
            "/workspace/feedback/draft.json",
            "/workspace/member/problems.csv",
            "/workspace/my-data.json",
            "/workspace/exchange/file.bin",
            "/office/exchange/file.bin",
            "/workspace/commitment/document.bin",
            "/office/commitment/document.bin",
            "/commission/commitment/document.bin",
            "/office/supporter/note-file.bin",
            "/commission/supporter/note-file.bin",
            "/workspace/agreement.pdf");

    private static final List<String> QUERIES = List.of(
            "", "?id=0", "?id=999999999999", "?id=abc", "?id=%27%22%3E%3Cx", "?id=-1", "?lang=ru", "?page=99999");

    private static final List<String> METHODS = List.of("POST", "PUT", "DELETE", "HEAD", "OPTIONS");

    private final URI site;

    /** The Cookie header of each role's session; empty for nobody. */
    private final Map<String, String> cookies;

    private final List<String> wrong = new ArrayList<>();

    /** Only HTTP/1.1: the server closes an upgraded connection after some ten thousand requests. */
    private HttpClient client = http1();

    private int requests;
    private int unanswered;

    /**
     * @param site where the application answers
     * @param cookies the Cookie header of each role's session, by role; for {@code NOBODY} an empty text
     */
    public AuthorisationMatrix(URI site, Map<String, String> cookies) {
        this.site = site;
        this.cookies = cookies;
    }

    /** Sends every variation of every address as every role: some 13,000 requests. Returns what is wrong. */
    public List<String> checkEverything() throws IOException, InterruptedException {
        return check(address -> true);
    }

    /**
     * Sends the plain address of every page as every role; every variation where the role may enter and the page's own code
     * answers; and every variation as every role for one page and one file of each access rule, because the server applies a
     * rule to its whole folder. Returns what is wrong.
     */
    public List<String> checkEachRule() throws IOException, InterruptedException {
        Set<String> rules = new HashSet<>();
        return check(
                address -> rules.add(address.split("/")[1] + OFFICE_READS.contains(address) + FILES.contains(address)));
    }

    private List<String> check(Predicate<String> inEveryWay) throws IOException, InterruptedException {
        List<String> addresses = addresses();
        for (String address : addresses) {
            boolean all = inEveryWay.test(address);
            for (Map.Entry<String, String> role : cookies.entrySet()) {
                boolean may = mayEnter(role.getKey(), address);
                for (String query : all || may ? QUERIES : List.of("")) {
                    judge(role, "GET", address + query, may);
                }
                for (String method : all ? METHODS : may ? List.of("POST") : List.<String>of()) {
                    judge(role, method, address, may);
                }
                for (String around : all ? around(address) : List.<String>of()) {
                    HttpResponse<String> answer = send("GET", around, role.getValue());
                    judge(role.getKey() + " " + around, may, answer);
                }
            }
        }
        System.out.println("Authorisation matrix: " + addresses.size() + " addresses, " + requests + " requests, "
                + unanswered + " asked again");
        return wrong;
    }

    private void judge(Map.Entry<String, String> role, String method, String address, boolean may)
            throws IOException, InterruptedException {
        judge(role.getKey() + " " + method + " " + address, may, send(method, address, role.getValue()));
    }

    public int requests() {
        return requests;
    }

    static List<String> addresses() throws IOException {
        try (Stream<Path> views = Files.walk(VIEWS)) {
            Stream<String> pages = views.map(
                            view -> "/" + VIEWS.relativize(view).toString().replace('\\', '/'))
                    .filter(view -> view.endsWith(".xhtml") && DOORS.containsKey(view.split("/")[1]))
                    .map(view -> view.replaceFirst("(index)?\\.xhtml$", ""));
            List<String> all = Stream.concat(pages, FILES.stream()).sorted().toList();
            assertThat(all).hasSizeGreaterThan(40);
            return all;
        }
    }

    private static boolean mayEnter(String role, String address) {
        return DOORS.get(address.split("/")[1]).contains(role)
                || role.equals("OFFICE") && OFFICE_READS.contains(address);
    }

    /** Other ways of writing the same address. */
    private static List<String> around(String address) {
        String folder = address.split("/")[1];
        return List.of(
                address + ";jsessionid=0",
                "/" + address,
                address.replaceFirst("/" + folder, "/%" + Integer.toHexString(folder.charAt(0)) + folder.substring(1)),
                "/en/.." + address,
                address.replaceFirst("/" + folder, "/" + folder + "/./"),
                (address.endsWith("/") ? address + "index" : address) + ".xhtml",
                "/en" + address);
    }

    private void judge(String request, boolean may, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean shown = status == 200
                && (answer.body().contains("class=\"subnav\"")
                        || answer.body().contains("id=\"change\"")
                        || answer.body().contains("id=\"codes\""));
        boolean file = answer.headers()
                .firstValue("content-type")
                .filter(type -> type.startsWith("text/csv")
                        || type.startsWith("application/pdf")
                        || type.startsWith("application/vnd"))
                .isPresent();
        boolean plain = request.matches("\\w+ GET [^?]*") && !request.endsWith(".pdf") && !request.contains("..");
        if (status >= 500 && status != 501) {
            wrong.add(status + " " + request);
        } else if (!may && (shown || file)) {
            wrong.add("let in: " + request);
        } else if (may && plain && !List.of(200, 302, 404, 405).contains(status)) {
            wrong.add("not let in: " + status + " " + request);
        }
    }

    HttpResponse<String> send(String method, String address, String cookie) throws IOException, InterruptedException {
        requests++;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(site.resolve("/").toString().replaceFirst("/$", "") + address))
                .timeout(Duration.ofSeconds(30));
        request.method(
                method,
                method.equals("POST")
                        ? BodyPublishers.ofString("jakarta.faces.ViewState=stateless&form=form&form%3Ago=1")
                        : BodyPublishers.noBody());
        request.header("Content-Type", "application/x-www-form-urlencoded");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            // A pause of a busy machine is none of ours. Whatever has no answer on a fresh line either is a failure.
            unanswered++;
            System.out.println("Not answered within 30 s: " + method + " " + address);
            client = http1();
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static HttpClient http1() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
