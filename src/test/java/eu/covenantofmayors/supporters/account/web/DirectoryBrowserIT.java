package eu.covenantofmayors.supporters.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.unboundid.util.LDAPSDKException;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Institution;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The institution's directory: a real LDAP server. */
class DirectoryBrowserIT extends BrowserTest {
    private static final String PASSWORD = "what the directory knows (*)";

    private final String id = "u" + System.nanoTime();
    private final String email = id + "@institution.example";
    private final Institution institution = TestServers.institution();

    @BeforeEach
    void language() {
        page.navigate("/sign-in?lang=en");
    }

    @Test
    void aGroupThatTheEntryTellsLetsSomebodyInWhoIsNew() throws LDAPSDKException {
        institution.employ(id, email, PASSWORD, "como-office");
        signIn(email, PASSWORD);
        assertThat(page.url())
                .as("a password of the directory is one thing, too")
                .endsWith("/sign-in/setup");
        showCode(page, email);
        page.waitForURL("**/office/");
    }

    @Test
    void soDoesOneThatNamesThemAndWithoutItTheRoleIsGone() throws LDAPSDKException {
        institution.employ(id, email, PASSWORD);
        institution.group("como-helpdesk", id);
        signIn(email, PASSWORD);
        showCode(page, email);
        page.waitForURL("**/office/");

        institution.ungroup("como-helpdesk");
        try (BrowserContext elsewhere = newWindow()) {
            page = elsewhere.newPage();
            page.navigate("/sign-in?lang=en");
            signIn(email, PASSWORD);
            assertThat(page.url()).endsWith("/sign-in/code");
            showCode(page, email);
            assertThat(page.locator(".messages")).containsText("does not belong to a network or a desk any more");
        }
    }

    @Test
    void aWrongPasswordNoneAndAPatternOpenNothing() throws LDAPSDKException {
        institution.employ(id, email, PASSWORD, "como-office");
        for (String[] wrong : new String[][] {
            {email, "not this one"},
            {id.substring(0, 8) + "*@institution.example", PASSWORD},
            {"x)(mail=*@institution.example", PASSWORD}
        }) {
            page.navigate("/sign-in");
            page.evaluate("document.querySelector('[id=\"signIn:email\"]').type = 'text'");
            signIn(wrong[0], wrong[1]);
            assertThat(page.locator(".field-error").last()).containsText("do not belong together");
        }
    }

    @Test
    void whomTheDirectoryKnowsAndNobodyHereIsToldSo() throws LDAPSDKException {
        institution.employ(id, email, PASSWORD, "gardeners");
        signIn(email, PASSWORD);
        assertThat(page.locator(".messages")).containsText("have no account here");
        inspect(page, "sign-in-directory-stranger");
    }

    @Test
    void whileTheDirectoryIsAwayPasswordsThatAreKeptHereStillLetIn() throws LDAPSDKException {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        institution.employ(id, email, PASSWORD, "como-office");
        institution.stopDirectory();
        try {
            signIn(email, PASSWORD);
            assertThat(page.locator(".messages")).containsText("directory gives no answer");
            signIn(manager, SupporterSetting.PASSWORD);
            assertThat(page.url()).endsWith("/workspace/");
        } finally {
            institution.startDirectory();
        }
    }

    private void signIn(String who, String password) {
        page.fill("[id='signIn:email']", who);
        page.fill("[id='signIn:password']", password);
        page.click("[id='signIn:go']");
        page.waitForLoadState();
    }
}
