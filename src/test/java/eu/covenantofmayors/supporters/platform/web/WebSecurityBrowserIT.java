package eu.covenantofmayors.supporters.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Proxy;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What browsers are told about our pages, and what we do not take from other pages. */
class WebSecurityBrowserIT extends BrowserTest {
    @Test
    void everyAnswerTellsWhatNoPageOfOursDoes() {
        for (String address : List.of(
                "/en/",
                "/en/signatories",
                "/sign-in",
                "/en/no-such-page",
                "/api/v1/signatories",
                "/sitemap.xml",
                "/feeds/news-en.xml",
                "/jakarta.faces.resource/covenant.css?ln=covenant")) {
            Map<String, String> headers = window.request().get(address).headers();
            assertThat(headers.get("content-security-policy"))
                    .as(address)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers)
                    .as(address)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "same-origin")
                    .containsEntry("cross-origin-opener-policy", "same-origin")
                    .doesNotContainKeys("strict-transport-security", "server", "x-powered-by");
        }
    }

    @Test
    void aPageForOneReaderHasANonceThatNoOtherHas() {
        String first = policy("/sign-in");
        assertThat(first).matches(".*script-src 'self' 'nonce-[A-Za-z0-9+/]{24}'");
        assertThat(policy("/sign-in")).isNotEqualTo(first);
        assertThat(policy("/en/")).as("it is the same for all").endsWith("script-src 'self'");
    }

    /** PrimeFaces draws with them; no page for visitors has it. */
    @Test
    void onlyTheDesksMayDrawWithStyleAttributes() {
        signIn(page, window.request().get("/test/supporter?state=active").text().split(" ")[2]);
        for (String desk : List.of("/workspace/", "/workspace/feedback/", "/account/")) {
            assertThat(policy(desk))
                    .as(desk)
                    .contains("style-src 'self';", "style-src-attr 'unsafe-inline';")
                    .matches(".*script-src 'self' 'nonce-[A-Za-z0-9+/]{24}'");
        }
        for (String other : List.of("/en/", "/en/supporters", "/sign-in", "/sign-out", "/forgotten")) {
            assertThat(policy(other)).as(other).doesNotContain("unsafe");
        }
    }

    /** Browsers ask for it wherever a page names no picture of its own, as a server's error page does. */
    @Test
    void thereIsAnIconForBrowsersThatAskForOne() {
        APIResponse icon = window.request().get("/favicon.ico");
        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.headers().get("content-type")).startsWith("image/");
        assertThat(icon.body()).as("reserved 0, type 1, three pictures").startsWith(0, 0, 1, 0, 3, 0);
    }

    @Test
    void aScriptThatSomebodyGetsIntoAPageDoesNotRun() {
        window.route("**/sign-in", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text()
                            .replace(
                                    "</main>",
                                    "<img src='x' onerror='window.hurt=1'><script>window.hurt=1</script></main>")));
        });
        page.navigate("/sign-in");
        page.waitForTimeout(300);
        assertThat(page.evaluate("window.hurt")).isNull();
        forgetBrokenPolicies();
    }

    @Test
    void nothingIsTakenFromPagesOfOtherSites() {
        for (Map<String, String> foreign : List.of(
                Map.of("Origin", "https://elsewhere.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            RequestOptions options = RequestOptions.create().setMaxRedirects(0);
            foreign.forEach(options::setHeader);
            assertThat(window.request().post("/sign-in", options).status())
                    .as(foreign.toString())
                    .isEqualTo(403);
            assertThat(window.request().get("/sign-in", options).status()).isEqualTo(200);
        }
        String ours = address("/").toString().replaceFirst("/$", "");
        assertThat(window.request()
                        .post("/sign-in", RequestOptions.create().setHeader("Origin", ours))
                        .status())
                .isNotEqualTo(403);
    }

    @Test
    void cookiesAreForThisSiteAlone() {
        signIn(page, window.request().get("/test/supporter?state=active").text().split(" ")[2]);
        List<Cookie> cookies = window.cookies();
        assertThat(cookies).extracting(cookie -> cookie.name).contains("JSESSIONID", "browser");
        assertThat(cookies)
                .allSatisfy(
                        cookie -> assertThat(cookie.httpOnly).as(cookie.name).isTrue())
                .allSatisfy(cookie -> assertThat(cookie.sameSite)
                        .as(cookie.name)
                        .isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT));
        assertThat(page.content()).doesNotContain("jsessionid");
    }

    /** Browsers report a cookie that says nothing as one that does. */
    @Test
    void theServerItselfSaysSoOfTheSessionsCookie() {
        page.navigate("/sign-in");
        page.fill("[id='signIn:email']", manager());
        page.fill("[id='signIn:password']", SupporterSetting.PASSWORD);
        Response answer = page.waitForResponse("**/sign-in", () -> page.click("[id='signIn:go']"));
        page.waitForURL("**/workspace/");
        assertThat(answer.headersArray())
                .filteredOn(header -> header.name.equalsIgnoreCase("Set-Cookie"))
                .extracting(header -> header.value.toLowerCase(Locale.ROOT))
                .filteredOn(cookie -> cookie.startsWith("jsessionid="))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("; samesite=lax") && cookie.contains("; httponly"));
    }

    @Test
    void whoOnlyWantsToSignInHasNoSession() {
        for (String door : List.of("/sign-in", "/sign-in?to=%2Fworkspace%2F", "/forgotten")) {
            assertThat(window.request().get(door).headers()).as(door).doesNotContainKey("set-cookie");
        }
    }

    /** Each of these pages would be shown past what decides by the address: the record of who was shown what, and no-store. */
    @Test
    void onlyTheOneWayOfWritingAnAddressIsAnswered() throws Exception {
        signIn(page, SupporterSetting.OFFICER);
        String cookie = cookies();
        for (String other : List.of(
                "//office/supporter/",
                "/%6fffice/supporter/",
                "/office/supporter/index.xhtm%6c",
                "/office/supporter/index%2exhtml",
                "/%6fffice/supporter/supporters.csv",
                "/office/supporter/;x=1",
                "/office/./supporter/")) {
            assertThat(raw("GET " + other, "Cookie: " + cookie)).as(other).startsWith("HTTP/1.1 400");
        }
        HttpResponse<String> list = send("GET", "/office/supporter/supporters.csv", "Cookie", cookie);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(send("GET", "/en/%D0%B0", "Cookie", cookie).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyReadingAndSendingFormsIsAnswered() throws Exception {
        for (String method : List.of("PUT", "DELETE", "OPTIONS")) {
            for (String address : List.of("/en/", "/sign-in", "/api/v1/supporters", "/workspace/")) {
                HttpResponse<String> answer = send(method, address, "Accept", "*/*");
                assertThat(answer.statusCode()).as(method + " " + address).isIn(405, 302);
                assertThat(answer.statusCode() == 302).isEqualTo(address.equals("/workspace/"));
                assertThat(answer.body()).doesNotContainIgnoringCase("jersey").doesNotContain("Payara");
            }
        }
        assertThat(send("OPTIONS", "/api/v1/supporters", "Accept", "*/*")
                        .headers()
                        .firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
        assertThat(send("GET", "/api/v1/application.wadl", "Accept", "*/*").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNumberOfASessionIsTakenFromItsCookieAlone() throws Exception {
        signIn(page, manager());
        String id = window.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .value;
        for (String address : List.of("/workspace/", "/workspace/my-data.json", "/workspace/account", "/en/")) {
            assertThat(raw("GET " + address + ";jsessionid=" + id))
                    .as(address)
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).startsWith("HTTP/1.1 400"),
                            answer -> assertThat(answer).contains("Location: /sign-in?to="))
                    .doesNotContain("subnav");
        }
    }

    @Test
    void formatsThatNobodyUnderstandsAreRefusedWithoutTheServersName() throws Exception {
        for (String accept : List.of("*/*;q=x", ";;;", "text/html;q=7")) {
            for (String address : List.of("/sign-in", "/en/", "/en/no-such-page", "/api/v1/supporters")) {
                HttpResponse<String> answer = send("GET", address, "Accept", accept);
                assertThat(answer.statusCode()).as(accept + " " + address).isEqualTo(400);
                assertThat(answer.body()).doesNotContain("Payara", "GlassFish");
                assertThat(answer.headers().firstValue("Content-Type"))
                        .get()
                        .asString()
                        .startsWith(address.startsWith("/api/") ? "application/problem+json" : "text/plain");
            }
        }
    }

    @Test
    void whoeverSendsSlowlyDoesNotStopTheOthers() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket = new Socket(address("/").getHost(), address("/").getPort());
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /en/newsletter HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113." + i
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 100000\r\n\r\na=")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 30; i++) {
                assertThat(send("GET", "/en/legal", "Accept", "*/*").statusCode())
                        .isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Before any of it is read. */
    @Test
    void aBodyThatIsLongerThanAnyFormIsRefusedAtOnce() throws Exception {
        for (String address : List.of("/en/newsletter", "/verify")) {
            assertThat(raw("POST " + address, "Content-Length: 2000000000"))
                    .as(address)
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aRecordThatIsNotThereIsNotFoundOnAnyPage() {
        signIn(page, manager());
        for (String other : List.of(
                "/workspace/commitment/action?id=999999999",
                "/workspace/publication/picture?id=999999999",
                "/workspace/profile-history?id=999999999")) {
            assertThat(page.navigate(other).status()).as(other).isEqualTo(404);
        }
    }

    private String manager() {
        return window.request().get("/test/supporter?state=active").text().split(" ")[2];
    }

    private String cookies() {
        return window.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(String method, String address, String header, String value) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(address(address))
                                .timeout(Duration.ofSeconds(5))
                                .header(header, value)
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString());
    }

    /** The beginning of the answer to what no client of HTTP would send. */
    private String raw(String line, String... headers) throws IOException {
        try (Socket socket = new Socket(address("/").getHost(), address("/").getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + String.join(
                                            "",
                                            Stream.of(headers)
                                                    .map(header -> header + "\r\n")
                                                    .toList())
                                    + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(4000), StandardCharsets.UTF_8);
        }
    }

    /** The server knows nothing of the TLS before it, and a way on to http is one that browsers do not go from a form. */
    @Test
    void behindTheProxysTlsAllWaysLeadOnWithinIt() throws Exception {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        try (Proxy proxy = Proxy.tls(address("/").getPort());
                BrowserContext encrypted = window.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setIgnoreHTTPSErrors(true)
                                .setBaseURL("https://localhost:" + proxy.port()))) {
            Page there = encrypted.newPage();
            there.navigate("/workspace/");
            assertThat(there.url()).startsWith("https://localhost:" + proxy.port() + "/sign-in");
            signIn(there, manager);
            there.waitForURL("https://localhost:" + proxy.port() + "/workspace/");
        }
    }

    @Test
    void aFormThatIsTooLongIsRefusedKindly() {
        APIResponse answer = window.request()
                .post(
                        "/en/apply?lang=en",
                        RequestOptions.create().setForm(FormData.create().set("text", "x".repeat(3_000_000))));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("That is too much to be sent at once");
    }

    /** Before anything is asked of the page: its address says already which language the visitor reads. */
    @Test
    void aRefusalSpeaksTheLanguageOfTheAddress() {
        for (Languages language : Languages.spoken()) {
            APIResponse answer = window.request()
                    .post(
                            "/" + language.tag() + "/apply",
                            RequestOptions.create().setForm(FormData.create().set("text", "a\0b")));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains(" lang=\"" + language.tag() + "\">");
        }
    }

    /** Another's desk, and a record that is not there. */
    @Test
    void whoIsRefusedWhatIsInTheLog() throws Exception {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        signIn(page, manager);
        page.waitForURL("**/workspace/");
        Path file = TestServers.log();
        int before = Files.readAllLines(file).size();
        assertThat(page.navigate("/admin/quarantine/").status()).isIn(403, 404);
        assertThat(page.navigate("/workspace/case?id=17").status()).isEqualTo(404);

        List<String> log = Files.readAllLines(file).stream().skip(before).toList();
        assertThat(log).anyMatch(line -> line.contains(manager + " was refused: 403 GET /admin/quarantine/"));
        assertThat(log).anyMatch(line -> line.contains(manager + " was refused: 404 GET /workspace/case"));
        assertThat(log).noneMatch(line -> line.contains("platform.NotFound"));

        for (int i = 0; i < 12; i++) {
            send("GET", "/admin/quarantine/", "Cookie", cookies());
        }
        try (BrowserContext administration = newWindow()) {
            Page administrator = administration.newPage();
            signIn(administrator, SupporterSetting.ADMINISTRATOR);
            administrator.navigate("/admin/audit/?action=AccessRefused&actor=" + manager);
            assertThat(administrator.locator("main tbody tr")).hasCount(10);
            assertThat(administrator.locator("main tbody")).containsText("404 GET /workspace/case");
        }
    }

    @Test
    void oneAddressMaySendSoMuchAndOthersGoOn() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int sent = 0;
        HttpResponse<String> answer;
        do {
            answer = send(client, "203.0.113.77");
            sent++;
        } while (answer.statusCode() != 429 && sent < 20_000);

        assertThat(sent).isBetween(5001, 6000);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains("That was a lot at once").doesNotContain("Exception");
        assertThat(send(client, "203.0.113.78").statusCode()).isNotEqualTo(429);
        assertThat(window.request().get("/en/").status()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpClient client, String from) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address("/en/no-such-page"))
                        .timeout(Duration.ofSeconds(30))
                        .header("X-Forwarded-For", from)
                        .header("Accept-Language", "en")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private String policy(String address) {
        return window.request().get(address).headers().get("content-security-policy");
    }
}
