package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every page of every desk as each role and as nobody, asked for in every way that could lead around the lock. The pages are
 * those that are there: a new one is in the matrix by itself, behind the door of its folder.
 */
class ViewAuthorisationBrowserIT extends BrowserTest {
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

    /** HTTP/1.1: an upgraded connection is closed by the server after some ten thousand requests. */
    private HttpClient client = http1();

    private int requests;
    private int unanswered;

    @Test
    void everyPageAsEveryRoleAndAsNobody() throws Exception {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put("NOBODY", "");
        cookies.put("NETWORK", signedIn(manager("Matrix")));
        cookies.put("OFFICE", signedIn(SupporterSetting.OFFICER));
        cookies.put("COMMISSION", signedIn(SupporterSetting.COMMISSION));
        cookies.put("ADMIN", signedIn(SupporterSetting.ADMINISTRATOR));
        List<String> wrong = new ArrayList<>();
        List<String> addresses = addresses();
        for (String address : addresses) {
            for (Map.Entry<String, String> role : cookies.entrySet()) {
                boolean may = mayEnter(role.getKey(), address);
                for (String query : QUERIES) {
                    HttpResponse<String> answer = send("GET", address + query, role.getValue());
                    judge(wrong, role.getKey() + " GET " + address + query, may, answer);
                }
                for (String method : List.of("POST", "PUT", "DELETE", "HEAD", "OPTIONS")) {
                    judge(
                            wrong,
                            role.getKey() + " " + method + " " + address,
                            may,
                            send(method, address, role.getValue()));
                }
                for (String around : around(address)) {
                    judge(wrong, role.getKey() + " " + around, may, send("GET", around, role.getValue()));
                }
            }
        }
        System.out.println("Authorisation matrix: " + addresses.size() + " addresses, " + requests + " requests, "
                + unanswered + " asked again");

        assertThat(wrong).isEmpty();
        assertThat(requests).isGreaterThan(2500);
    }

    @Test
    void aNetworkFindsNothingOfAnotherByGuessingIds() throws Exception {
        String name = "Neighbour " + System.nanoTime();
        long id = Long.parseLong(window.request()
                .get("/test/supporter?state=active&name=" + name.replace(' ', '+'))
                .text()
                .split(" ", 3)[0]);
        String cookie = signedIn(manager("Curious"));
        List<String> leaks = new ArrayList<>();
        for (String address : addresses()) {
            if (!address.startsWith("/workspace/")) {
                continue;
            }
            for (long guess = id - 25; guess <= id + 25; guess++) {
                HttpResponse<String> answer = send("GET", address + "?id=" + guess, cookie);
                if (answer.body().contains(name) || answer.statusCode() >= 500) {
                    leaks.add(answer.statusCode() + " " + address + "?id=" + guess);
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private static List<String> addresses() throws IOException {
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

    private void judge(List<String> wrong, String request, boolean may, HttpResponse<String> answer) {
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

    private HttpResponse<String> send(String method, String address, String cookie)
            throws IOException, InterruptedException {
        requests++;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address("/").resolve("/").toString().replaceFirst("/$", "") + address))
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
            // failure.
            unanswered++;
            System.out.println("Not answered within 30 s: " + method + " " + address);
            client = http1();
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static HttpClient http1() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private String manager(String name) {
        return window.request()
                .get("/test/supporter?state=active&name=" + name)
                .text()
                .split(" ", 3)[2];
    }

    private String signedIn(String email) {
        page.context().clearCookies();
        signIn(page, email);
        return window.cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }
}
