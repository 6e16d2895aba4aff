package eu.covenantofmayors.supporters.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The institution's sign-on: a real OpenID provider, which asks on a page of its own. */
class SignOnBrowserIT extends BrowserTest {
    private static final String CLIENT = "covenant-supporters";
    private static final Map<String, Object> LOGOUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final String number = String.valueOf(System.nanoTime());
    private final String email = "officer-" + number + "@institution.example";

    @BeforeEach
    void language() {
        page.navigate("/sign-in?lang=en");
    }

    @Test
    void aGroupLetsSomebodyInWhoIsNewAndTakesTheRoleAwayAgain() {
        page.navigate("/office/report/");
        look(page, "sign-in-provider", page.url());
        arrive(number, claims(email, true, "\"amr\": [\"pwd\", \"mfa\"], \"groups\": [\"como-helpdesk\"]"));
        assertThat(page.url()).as("where they wanted to go").endsWith("/office/report/");
        page.navigate("/account/");
        inspect(page, "account-sign-on-only");
        assertThat(page.locator("main")).containsText("have no password here");
        assertThat(page.locator("summary:has-text('Change the password')")).hasCount(0);

        page.navigate("/sign-out");
        Response out = page.waitForResponse(
                answer -> answer.request().method().equals("POST"), () -> page.click("[id='signOut:go']"));
        assertThat(out.headerValue("Clear-Site-Data")).isEqualTo("\"storage\"");
        assertThat(page.locator("main")).containsText("still be signed in with EU Login");
        inspect(page, "signed-out-provider");
        page.click("text=Sign out of EU Login");
        page.waitForURL(address("").toString() + "**");
        page.navigate("/office/");
        assertThat(page.url()).contains("/sign-in");

        arrive(number, claims(email, true, "\"amr\": [\"mfa\"], \"groups\": [\"others\"]"));
        assertThat(page.locator(".messages")).containsText("does not belong to a network or a desk any more");
        page.navigate("/office/");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void whoHasShownOnlyAPasswordThereShowsACodeHere() {
        arrive(number, claims(email, true, "\"groups\": [\"como-office\"]"));
        assertThat(page.url()).endsWith("/sign-in/setup");
        page.navigate("/office/");
        assertThat(page.url()).contains("/sign-in");
        arrive(number, claims(email, true, "\"groups\": [\"como-office\"]"));
        showCode(page, email);
        page.waitForURL("**/office/");
    }

    @Test
    void anAccountIsConnectedOnceByItsPassword() {
        String manager = manager();
        String other = "at-home-" + number + "@institution.example";
        page.navigate("/sign-in");
        arrive(number, claims(other, true, ""));
        assertThat(page.locator("main")).containsText(other);
        inspect(page, "sign-in-unconnected");
        page.navigate("/sign-in?lang=uk");
        inspect(page, "sign-in-unconnected-uk");
        page.navigate("/sign-in?lang=en");
        password(manager);
        assertThat(page.url()).endsWith("/workspace/");
        page.navigate("/account/");
        inspect(page, "account-sign-on");

        try (BrowserContext elsewhere = newWindow()) {
            page = elsewhere.newPage();
            page.navigate("/sign-in");
            arrive(number, claims(other, true, ""));
            assertThat(page.url()).endsWith("/workspace/");
            page.navigate("/account/");
            page.click("[id='signOn:disconnect']");
            assertThat(page.locator(".messages")).containsText("with your password only");
        }
        try (BrowserContext elsewhere = newWindow()) {
            page = elsewhere.newPage();
            page.navigate("/sign-in");
            arrive(number, claims(other, true, ""));
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @Test
    void whoTakesTheTickOutIsNotConnected() {
        String manager = manager();
        page.navigate("/sign-in");
        arrive(number, claims(email, true, ""));
        page.uncheck("[id='signIn:connecting']");
        password(manager);
        assertThat(page.url()).endsWith("/workspace/");
        page.navigate("/account/");
        assertThat(page.locator("main")).not().containsText("institution’s sign-on");
    }

    @Test
    void anAddressThatTheProviderDoesNotVouchForOpensNothing() {
        String manager = manager();
        page.navigate("/sign-in");
        arrive(number, claims(manager, false, "\"groups\": [\"como-office\"]"));
        assertThat(page.url()).endsWith("/sign-in");
        page.navigate("/workspace/");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void anAddressThatHasChangedHandsOpensNothing() {
        String manager = manager();
        page.navigate("/sign-in");
        arrive(number, claims(manager, true, ""));
        assertThat(page.url()).endsWith("/workspace/");
        try (BrowserContext elsewhere = newWindow()) {
            page = elsewhere.newPage();
            page.navigate("/sign-in?lang=en");
            arrive("successor-" + number, claims(manager, true, ""));
            assertThat(page.locator(".messages")).containsText("connected with another person");
            page.navigate("/workspace/");
            assertThat(page.url()).contains("/sign-in");
        }
    }

    @Test
    void aTokenThatIsPastItsTimeAndOneThatNobodyHasAskedForOpenNothing() {
        TestServers.institution().expireNextToken();
        arrive(number, claims(email, true, "\"groups\": [\"como-office\"]"));
        assertThat(page.locator(".messages")).containsText("cannot be believed, or is too old");
        inspect(page, "sign-in-openid-refused");
        for (String lang : new String[] {"ru", "tk"}) {
            look(page, "sign-in-openid-refused-" + lang, "/sign-in/openid?state=x&code=y&lang=" + lang);
        }
        page.navigate("/sign-in/openid?lang=en&state=" + "x".repeat(20) + "&code=y");
        assertThat(page.locator(".messages")).containsText("in another window, or too long ago");
        page.navigate("/office/");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void whoIsTurnedAwayThereIsTold() {
        page.navigate("/sign-in/openid?to=/office/");
        String state = page.url().replaceFirst(".*[?&]state=([^&]+).*", "$1");
        page.navigate("/sign-in/openid?error=access_denied&state=" + state);
        assertThat(page.locator(".messages")).containsText("has not let you in");
        page.click("text=Back to the sign-in page");
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void whileTheProviderIsAwayAPasswordStillLetsIn() throws IOException {
        String manager = manager();
        page.navigate("/sign-in");
        TestServers.institution().stopOpenId();
        try {
            page.click("text=Sign in with EU Login");
            assertThat(page.locator(".messages")).containsText("gives no answer");
            inspect(page, "sign-in-openid-away");
            page.click("text=Back to the sign-in page");
            password(manager);
            assertThat(page.url()).endsWith("/workspace/");
        } finally {
            TestServers.institution().startOpenId();
        }
    }

    @Test
    void whomTheProviderSignsOutIsSignedOutHereWithTheNextRequest() {
        String manager = manager();
        page.navigate("/sign-in");
        arrive(number, claims(manager, true, ""));
        assertThat(signedOut(number, "another-client", LOGOUT))
                .as("meant for somebody else")
                .isEqualTo(400);
        assertThat(signedOut(number, CLIENT, Map.of())).as("no logout token").isEqualTo(400);
        assertThat(told(TestServers.institution().logoutToken("JWT", number, CLIENT, LOGOUT)))
                .as("typed as any token")
                .isEqualTo(400);
        assertThat(told("x")).as("nothing of the kind").isEqualTo(400);
        assertThat(signedOut("somebody-else", CLIENT, LOGOUT)).isEqualTo(200);
        page.navigate("/workspace/");
        assertThat(page.url()).endsWith("/workspace/");

        assertThat(signedOut(number, CLIENT, LOGOUT)).isEqualTo(200);
        page.navigate("/workspace/");
        assertThat(page.url()).contains("/sign-in");
    }

    private int signedOut(String subject, String client, Map<String, Object> events) {
        return told(TestServers.institution().logoutToken("logout+jwt", subject, client, events));
    }

    /** The provider comes by itself, not with anybody's browser. */
    private int told(String token) {
        try (BrowserContext provider = newWindow()) {
            return provider.request()
                    .post(
                            "/sign-in/openid/logout",
                            RequestOptions.create().setForm(FormData.create().set("logout_token", token)))
                    .status();
        }
    }

    @Test
    void anotherSiteIsNotWhereTheWayEnds() {
        String manager = manager();
        page.navigate("/sign-in/openid?to=https://elsewhere.example/");
        login(number, claims(manager, true, ""));
        assertThat(page.url()).endsWith("/workspace/");
    }

    /** From the sign-in page by way of the provider. */
    private void arrive(String subject, String claims) {
        page.click("text=Sign in with EU Login");
        login(subject, claims);
    }

    /** Fills the provider's own form in. */
    private void login(String subject, String claims) {
        page.fill("input[name=username]", subject);
        page.fill("textarea[name=claims]", claims);
        page.click("[type=submit]");
        page.waitForURL(url -> url.startsWith(address("").toString()));
        page.waitForLoadState();
    }

    private static String claims(String email, boolean verified, String more) {
        return "{\"email\": \"" + email + "\", \"email_verified\": " + verified
                + ", \"name\": \"Officer of the Office\"" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private void password(String who) {
        page.fill("[id='signIn:email']", who);
        page.fill("[id='signIn:password']", SupporterSetting.PASSWORD);
        page.click("[id='signIn:go']");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private String manager() {
        return window.request().get("/test/supporter?state=active").text().split(" ")[2];
    }
}
