package eu.covenantofmayors.supporters.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Proxy;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    /** What is in the header itself: Chromium reports “Lax” also of a cookie that says nothing. */
    @Test
    void theSessionsCookieSaysThatItIsForThisSiteAlone() throws Exception {
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address("/sign-in")).build(), BodyHandlers.discarding());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; SameSite=Lax")
                        .containsIgnoringCase("; HttpOnly"));
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
                        .PUT(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private String policy(String address) {
        return window.request().get(address).headers().get("content-security-policy");
    }
}
