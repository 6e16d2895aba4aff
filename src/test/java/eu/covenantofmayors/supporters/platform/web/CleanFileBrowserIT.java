package eu.covenantofmayors.supporters.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Clamd;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file goes to the virus scanner before it is taken. */
class CleanFileBrowserIT extends BrowserTest {
    @Test
    void whatTheScannerFindsFaultWithIsRefusedBesideTheField() {
        String id = window.request().get("/test/supporter?state=active").text().split(" ")[0];
        signIn(page, SupporterSetting.OFFICER);
        page.navigate("/office/supporter/view?lang=en&id=" + id);
        page.click("a[href*='/office/supporter/note?id=']");
        handIn("found.txt", Clamd.EICAR);
        assertThat(page.locator(".field-error:visible")).containsText("has found something in this file");
        assertThat(page.locator("textarea").first()).hasValue("What was said on the telephone");
        inspect(page, "file-virus");

        TestServers.clamd().fallSilent(true);
        try {
            handIn("clean.txt", "nothing to be found");
            assertThat(page.locator(".field-error:visible")).containsText("could not be checked for viruses");
        } finally {
            TestServers.clamd().fallSilent(false);
        }
        handIn("clean.txt", "nothing to be found");
        assertThat(page.locator(".field-error:visible")).hasCount(0);
        assertThat(page.locator("main")).containsText("clean.txt");
    }

    /** The page that comes back could not be kept with the file in it. */
    @Test
    void aFileThatComesWithAMistakeInAnotherFieldIsNoMistakeItself() {
        String id = window.request().get("/test/supporter?state=active").text().split(" ")[0];
        signIn(page, SupporterSetting.OFFICER);
        page.navigate("/office/supporter/view?lang=en&id=" + id);
        page.click("a[href*='/office/supporter/note?id=']");
        handIn("x".repeat(4001), "clean.txt", "nothing to be found");
        assertThat(page.locator(".field-error:visible")).hasCount(1);
        handIn("clean.txt", "nothing to be found");
        assertThat(page.locator("main")).containsText("clean.txt");
    }

    private void handIn(String name, String content) {
        handIn("What was said on the telephone", name, content);
    }

    private void handIn(String text, String name, String content) {
        page.locator("textarea").first().fill(text);
        page.setInputFiles(
                "input[type=file]", new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.click("[id='note:add']");
        page.waitForLoadState();
    }
}
