package eu.covenantofmayors.supporters.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door: what it tells to strangers, where it leads, and that it closes again. */
class SignInBrowserIT extends BrowserTest {
    private String manager;

    @BeforeEach
    void aNetworkHasAManager() {
        manager = window.request().get("/test/supporter?state=active").text().split(" ")[2];
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        String wrong = refusal(manager, "four other ordinary words");

        assertThat(wrong).contains("do not belong together");
        assertThat(refusal("nobody@network.example", SupporterSetting.PASSWORD)).isEqualTo(wrong);
        assertThat(page.locator("[id='signIn:password']")).hasValue("");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        page.navigate("/workspace/commitment/action?commitment=EXCHANGE");
        signIn(manager, "four other ordinary words");
        signIn(manager, SupporterSetting.PASSWORD);

        assertThat(page.url()).contains("/workspace/commitment/action?");
        assertThat(page.locator("[id='action:commitment']")).hasValue("EXCHANGE");
    }

    @Test
    void whoAsksForNothingIsLedToTheirDesk() {
        page.navigate("/sign-in");
        signIn(manager, SupporterSetting.PASSWORD);

        assertThat(page.url()).endsWith("/workspace/");
    }

    /** Somebody has put the cookie of their own session into the browser: it must not become that of who signs in next. */
    @Test
    void theSessionGetsANewNameAtTheDoor() {
        page.navigate("/sign-in");
        signIn(manager, SupporterSetting.PASSWORD);
        Cookie before = session();
        page.navigate("/sign-in");
        signIn(manager, SupporterSetting.PASSWORD);

        assertThat(session().value).isNotEqualTo(before.value);
        assertThat(session().httpOnly).isTrue();
    }

    @Test
    void signingOutEndsTheSession() {
        page.navigate("/workspace/");
        signIn(manager, SupporterSetting.PASSWORD);
        page.navigate("/sign-out");
        page.navigate("/workspace/");
        assertThat(page.url()).as("a link alone signs nobody out").endsWith("/workspace/");

        Cookie session = session();
        page.navigate("/sign-out");
        page.click("[id='signOut:go']");
        page.waitForLoadState();
        window.clearCookies();
        window.addCookies(List.of(session));
        page.navigate("/workspace/");
        assertThat(page.url()).contains("/sign-in");
    }

    private String refusal(String email, String password) {
        page.navigate("/sign-in");
        signIn(email, password);
        return page.locator("main").innerText();
    }

    private void signIn(String email, String password) {
        page.fill("[id='signIn:email']", email);
        page.fill("[id='signIn:password']", password);
        page.click("[id='signIn:go']");
        page.waitForLoadState();
    }

    private Cookie session() {
        return window.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
