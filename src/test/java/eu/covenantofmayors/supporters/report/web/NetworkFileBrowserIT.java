package eu.covenantofmayors.supporters.report.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Everything about one network on one page, at both desks. */
class NetworkFileBrowserIT extends BrowserTest {
    private static final String LETTER = "<script>alert('from a file')</script>";

    @Test
    void tellsWhatHappenedWhatCanBeDecidedAndWhatTheDesksRemember() {
        String[] network = page.request()
                .get("/test/supporter?state=active&name=Filed")
                .text()
                .split(" ", 3);
        signIn(page, SupporterSetting.OFFICER);
        String file = "/office/supporter/view?lang=en&id=" + network[0];
        look(page, "network-file", file);
        assertThat(decision(page, "Notice of suspension").locator("a")).hasAttribute("href", "#propose");
        assertThat(page.locator("main")).containsText("manager" + network[0] + "@network.example");

        page.click("text=Add a note");
        page.click("[id='note:add']");
        assertThat(page.locator("[id='note:text-error']")).isVisible();
        inspect(page, "note-form");
        page.fill("[id='note:text']", "They called: the secretary is ill.");
        page.setInputFiles(
                "[id='note:file']", new FilePayload("scan.pdf", "application/pdf", new byte[10 * 1024 * 1024 + 1]));
        page.click("[id='note:add']");
        assertThat(page.locator("[id='note:file-error']")).containsText("10 MB");
        assertThat(page.locator("[id='note:text']")).hasValue("They called: the secretary is ill.");
        page.setInputFiles(
                "[id='note:file']",
                new FilePayload("письмо.html", "text/html", LETTER.getBytes(StandardCharsets.UTF_8)));
        page.click("[id='note:add']");
        assertThat(page.locator("[id='note:file-error']")).containsText("OpenDocument");
        page.setInputFiles(
                "[id='note:file']",
                new FilePayload("письмо.txt", "text/plain", LETTER.getBytes(StandardCharsets.UTF_8)));
        page.click("[id='note:add']");
        assertThat(page.locator("#notes")).containsText("the secretary is ill");
        inspect(page, "network-file-with-note");
        APIResponse kept = page.request().get(page.locator("#notes a[download]").getAttribute("href"));
        assertThat(kept.text()).isEqualTo(LETTER);
        assertThat(kept.headers())
                .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith("application/octet-stream"))
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(kept.headers().get("content-disposition"))
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''%D0%BF%D0%B8%D1%81%D1%8C%D0%BC%D0%BE.txt");

        page.click("nav.looks >> text=notes");
        assertThat(page.locator(".timeline > li")).hasCount(1);
        page.click("nav.looks >> text=status");
        assertThat(page.locator(".timeline")).not().containsText("secretary");

        page.fill("[id='propose:grounds']", "Nothing is heard of it.");
        page.click("[id='propose:go']");
        theCommissionReadsTheSame(network[0]);
        theNetworkDoesNot(network, kept.url());
    }

    private void theCommissionReadsTheSame(String id) {
        try (BrowserContext desk = newWindow()) {
            Page commission = desk.newPage();
            signIn(commission, SupporterSetting.COMMISSION);
            look(commission, "network-file-commission", "/commission/supporter/view?lang=en&id=" + id);
            assertThat(commission.locator("#notes")).containsText("the secretary is ill");
            assertThat(decision(commission, "Suspend")).containsText("Possible only in this state");
            assertThat(decision(commission, "Suspend").locator("a")).hasCount(0);
            decision(commission, "Notice of suspension").locator("a").click();
            assertThat(commission.locator("[id='notice:go']")).isVisible();
            commission.click("text=Everything about the network");
            commission.click("text=Add a note");
            commission.fill("[id='note:text']", "Seen.");
            commission.click("[id='note:add']");
            assertThat(commission.locator("#notes")).containsText("Seen.");
            look(commission, "network-file-ru", "/commission/supporter/view?lang=ru&id=" + id);
        }
    }

    private void theNetworkDoesNot(String[] network, String file) {
        try (BrowserContext workspace = newWindow()) {
            Page manager = workspace.newPage();
            signIn(manager, network[2]);
            assertThat(manager.request().get(file).text()).doesNotContain("from a file");
            manager.navigate("/workspace/");
            assertThat(manager.locator("body")).not().containsText("secretary is ill");
        }
    }

    private static Locator decision(Page page, String name) {
        return page.locator(".decisions > li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }
}
