package eu.covenantofmayors.supporters.quarantine.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Clamd;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What the virus scanner finds fault with is kept where only administrators come. */
class QuarantineBrowserIT extends BrowserTest {
    private final String name = "договор-" + System.nanoTime() + ".txt";
    private final String content = Clamd.EICAR + name;

    @Test
    void anAdministratorSeesWhoHandedItInExaminesItAndDeletesIt() throws Exception {
        refusedTwice();

        signIn(page, SupporterSetting.ADMINISTRATOR);
        for (String language : new String[] {"ru", "tk", "uk", "en"}) {
            look(page, "quarantine-" + language, "/admin/quarantine/?lang=" + language);
        }
        Locator row = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row).containsText("Eicar-Test-Signature");
        assertThat(row).containsText(SupporterSetting.OFFICER);
        row.locator("a").click();
        assertThat(page.locator("h1")).hasText(name);
        for (String language : new String[] {"ru", "tk", "uk", "en"}) {
            look(page, "quarantined-file-" + language, page.url().replaceFirst("&lang=..", "") + "&lang=" + language);
        }
        assertThat(page.locator("dl.facts")).containsText("/office/supporter/note");
        assertThat(page.locator("dl.facts")).containsText(Pattern.compile("How often\\s*2"));
        String file = page.url();

        Download download = page.waitForDownload(() -> page.click("a[href*='file.gz']"));
        assertThat(download.suggestedFilename()).matches("quarantine-\\d+\\.gz");
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(download.path()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(content);
        }

        page.click("[id='discard:go']");
        page.waitForURL("**/admin/quarantine/");
        assertThat(page.locator("main")).containsText("The file is deleted");
        assertThat(row).hasCount(0);
        assertThat(page.navigate(file).status()).isEqualTo(404);
        page.navigate("/admin/audit/?q=" + name);
        assertThat(page.locator("main tbody tr")).hasCount(3);
    }

    private void refusedTwice() {
        String id = window.request().get("/test/supporter?state=active").text().split(" ")[0];
        try (BrowserContext office = newWindow()) {
            Page note = office.newPage();
            signIn(note, SupporterSetting.OFFICER);
            note.navigate("/office/supporter/view?lang=en&id=" + id);
            note.click("a[href*='/office/supporter/note?id=']");
            for (int i = 0; i < 2; i++) {
                note.locator("textarea").first().fill("What was said on the telephone");
                note.setInputFiles(
                        "input[type=file]",
                        new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
                note.click("[id='note:add']");
                assertThat(note.locator(".field-error:visible")).containsText("has found something in this file");
            }
        }
    }
}
