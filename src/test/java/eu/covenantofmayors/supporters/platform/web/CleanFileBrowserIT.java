package eu.covenantofmayors.supporters.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Clamd;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file goes to the virus scanner before it is taken. */
class CleanFileBrowserIT extends BrowserTest {
    @BeforeEach
    void aNoteOnANetwork() {
        String id = window.request().get("/test/supporter?state=active").text().split(" ")[0];
        signIn(page, SupporterSetting.OFFICER);
        page.navigate("/office/supporter/view?lang=en&id=" + id);
        page.click("a[href*='/office/supporter/note?id=']");
    }

    @Test
    void whatTheScannerFindsFaultWithIsRefusedBesideTheField() {
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
        handIn("x".repeat(4001), "clean.txt", "nothing to be found");
        assertThat(page.locator(".field-error:visible")).hasCount(1);
        handIn("clean.txt", "nothing to be found");
        assertThat(page.locator("main")).containsText("clean.txt");
    }

    @Test
    void aFileThatIsTooLargeIsToldSo() {
        handIn("large.txt", "x".repeat(24_000_000));
        assertThat(page.locator("h1")).containsText("too much to be sent at once");
        inspect(page, "form-too-large");
    }

    @Test
    void aTextThatNobodyTypesIsNotTakenWithAFileEither() {
        int status = window.request()
                .post(
                        page.url(),
                        RequestOptions.create()
                                .setMultipart(FormData.create()
                                        .set("note", "note")
                                        .set("note:text", "a\0b")
                                        .set("note:add", "x")
                                        .set(
                                                "jakarta.faces.ViewState",
                                                page.locator("[name='jakarta.faces.ViewState']")
                                                        .last()
                                                        .inputValue())))
                .status();
        assertThat(status).isEqualTo(400);
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
