package eu.covenantofmayors.supporters.platform.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test that uses the deployed application through a real Chromium. Each test has a browser window of its own, with no
 * cookies; one Chromium serves all classes.
 */
@ArquillianTest
@RunAsClient
public abstract class BrowserTest {

    private static final String POST_AGAIN = """
            async ({button, atOnce, afterwards}) => {
              const pressed = document.querySelector(button);
              const form = pressed.form;
              const fields = new FormData(form);
              fields.append(pressed.name, pressed.value);
              const body = form.enctype.startsWith('multipart') ? fields : new URLSearchParams(fields);
              const post = () => fetch(form.getAttribute('action'), {method: 'POST', body});
              let answer = (await Promise.all(Array.from({length: atOnce}, post))).pop();
              for (let i = 0; i < afterwards; i++) {
                answer = await post();
              }
              return answer.url;
            }""";

    private static Browser browser;

    private final List<String> brokenPolicies = new CopyOnWriteArrayList<>();

    protected BrowserContext window;
    protected Page page;

    @BeforeAll
    static void openBrowser() {
        if (browser != null) {
            return;
        }
        Optional<Browser> chromium = Chromium.start();
        if (chromium.isEmpty()) {
            String message = "NO CHROMIUM FOUND: browser tests cannot run. Install it, or name it in CHROMIUM.";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(message);
            }
            System.err.println("\n*** " + message + " They are SKIPPED. ***\n");
            Assumptions.abort(message);
        }
        browser = chromium.orElseThrow();
    }

    @BeforeEach
    void openWindow() {
        window = newWindow();
        page = window.newPage();
    }

    /** No page of ours may hold what the policy that we send with it forbids. */
    @AfterEach
    void noPageBrokeItsPolicy() {
        assertThat(brokenPolicies).isEmpty();
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    /** For a test that breaks it on purpose. */
    protected void forgetBrokenPolicies() {
        assertThat(brokenPolicies).isNotEmpty();
        brokenPolicies.clear();
    }

    /**
     * A further window, with cookies of its own: somebody else at another desk. Addresses may be relative. Nothing fades in:
     * who looks at colours sees those that stay.
     */
    protected BrowserContext newWindow() {
        BrowserContext opened = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(TestServers.address().toString())
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
        opened.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                brokenPolicies.add(message.page().url() + ": " + message.text());
            }
        });
        return opened;
    }

    /** Moves the server's time; {@code null} makes it the real one again. */
    protected void setTime(Instant moment) {
        window.request().get("/test/clock?at=" + Objects.toString(moment, ""));
    }

    /** Everything that is due happens. What other tests have left behind is due as well, so it may take a while. */
    protected void timePasses() {
        assertThat(window.request()
                        .get("/test/tick", RequestOptions.create().setTimeout(240_000))
                        .status())
                .isEqualTo(200);
    }

    /**
     * Signs in with the password that all accounts of the tests have, and opens the page that follows. The forms are sent as the
     * pages hold them, without showing them: what they look like and how they are filled in, other tests show.
     */
    public static void signIn(Page page, String email) {
        APIRequestContext request = page.request();
        APIResponse answer = send(
                request,
                request.get("/sign-in"),
                "signIn",
                Map.of("signIn:email", email, "signIn:password", SupporterSetting.PASSWORD));
        if (answer.url().contains("/sign-in/setup")) {
            String key = Jsoup.parse(answer.text()).select("code.key").text().replace(" ", "");
            String code = request.get("/test/code?key=" + key).text();
            answer = send(request, answer, "setup", Map.of("setup:code", code));
            answer = send(request, answer, "codes", Map.of());
        }
        if (answer.url().contains("/sign-in/code")) {
            String code = request.get("/test/code?email=" + email).text();
            answer = send(request, answer, "step", Map.of("step:code", code));
        }
        assertThat(answer.url()).as("where signing in as " + email + " ends").doesNotContain("/sign-in");
        page.navigate(answer.url());
    }

    /** Sends a form with its button {@code go}, and returns the page that follows. */
    private static APIResponse send(
            APIRequestContext request, APIResponse page, String form, Map<String, String> filledIn) {
        Document document = Jsoup.parse(page.text(), page.url());
        FormElement element = (FormElement)
                Objects.requireNonNull(document.getElementById(form), () -> "No form " + form + " at " + page.url());
        Map<String, String> fields = new HashMap<>();
        element.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(filledIn);
        fields.put(form + ":go", "x");
        FormData data = FormData.create();
        fields.forEach(data::set);
        return request.post(element.absUrl("action"), RequestOptions.create().setForm(data));
    }

    /** Types what somebody's authenticator app shows, if they are asked for it; sets one up where they have none. */
    public static void showCode(Page page, String email) {
        page.waitForLoadState();
        if (page.url().contains("/sign-in/setup")) {
            String key = page.locator("code.key").innerText().replace(" ", "");
            page.fill(
                    "[id='setup:code']",
                    page.request().get("/test/code?key=" + key).text());
            page.click("[id='setup:go']");
            page.click("[id='codes:go']");
        }
        if (page.url().contains("/sign-in/code")) {
            page.fill(
                    "[id='step:code']",
                    page.request().get("/test/code?email=" + email).text());
            page.click("[id='step:go']");
        }
    }

    /**
     * What an impatient click does: the button's form goes to the server again and again; stays on the page.
     *
     * @param atOnce how many times at the same time
     * @param afterwards how many times then, one after the other
     * @return where the last answer comes from
     */
    public static String postAgain(Page page, String button, int atOnce, int afterwards) {
        return (String) page.evaluate(POST_AGAIN, Map.of("button", button, "atOnce", atOnce, "afterwards", afterwards));
    }

    /** Opens a page and inspects it. */
    protected static void look(Page page, String name, String address) {
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        inspect(page, name);
    }

    /** The page as it is now breaks no rule of axe and is not wider than a desk's or a phone's screen. */
    protected static void inspect(Page page, String name) {
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, 800);
            screenshot(page, name + "-" + width);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(1280, 800);
        assertThat(violations(page)).as(name).isEmpty();
    }

    /**
     * The rules of axe that the page as it is now breaks. Axe runs in its legacy mode, because only pages with frames, which
     * ours are not, need the other one: it opens a further page for each look. What is well is not listed: on a page with a
     * long table that list takes longer than the look itself.
     */
    protected static List<Rule> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true)
                .options(options)
                .analyze()
                .getViolations();
    }

    /** Keeps what the page looks like now in {@code target/screenshots}, if {@code -Dtest.screenshots} asks for pictures. */
    protected static void screenshot(Page page, String name) {
        if (System.getProperty("test.screenshots") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("test.directory"), "screenshots", name + ".png"))
                .setFullPage(true));
    }

    protected URI address(String path) {
        return TestServers.address().resolve(path);
    }
}
