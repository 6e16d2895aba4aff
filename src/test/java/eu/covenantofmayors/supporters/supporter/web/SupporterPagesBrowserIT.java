package eu.covenantofmayors.supporters.supporter.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network describes itself and tells what it has done; the desks look at it. */
class SupporterPagesBrowserIT extends BrowserTest {
    private record Network(String id, String slug, String manager) {}

    @Test
    void aNetworkDescribesPublishesAndRecords() {
        Network network = network("pending");
        signIn(page, network.manager());
        look(page, "supporter-workspace-pending", "/workspace/");

        look(page, "supporter-profile-empty", "/workspace/profile");
        page.fill("[id='profile:summary_en']", "We help our members.\nIn two lines.");
        page.click("[id='profile:addService']");
        assertThat(page.locator("[id='profile:summary_en']")).hasValue("We help our members.\nIn two lines.");
        page.fill("[id='profile:services:0:description']", "Courses for energy officers");
        page.click("[id='profile:addService']");
        page.fill("[id='profile:services:1:description']", "To be removed");
        page.click("[id='profile:services:1:removeService']");
        assertThat(page.locator("textarea[id$=':description']")).hasCount(1);
        page.click("[id='profile:save']");
        assertThat(page.locator("[id='profile:contactName-error']")).not().isEmpty();
        inspect(page, "supporter-profile-refused");
        page.fill("[id='profile:contactName']", "Olena");
        page.fill("[id='profile:contactEmail']", "olena@network.example");
        page.fill("[id='profile:website']", "https://network.example");
        page.click("[id='profile:save']");
        assertThat(page.locator(".messages")).containsText("has been saved");
        inspect(page, "supporter-profile-saved");
        page.click("[id='publish:go']");
        assertThat(page.locator(".messages")).containsText("public now");
        inspect(page, "supporter-workspace-active");

        look(page, "supporter-commitments-empty", "/workspace/commitment/");
        page.locator("a[href*='commitment=EXCHANGE']").click();
        assertThat(page.locator("[id='action:commitment']")).hasValue("EXCHANGE");
        inspect(page, "supporter-action-new");
        page.click("[id='action:save']");
        assertThat(page.locator("[id='action:title-error']")).not().isEmpty();
        page.fill("[id='action:title']", "Seminar for ten towns");
        page.fill("[id='action:date']", "2026-01-15");
        postAgain(page, "[id='action:save']", 1, 1);
        page.navigate("/workspace/commitment/");
        assertThat(page.locator("text=Seminar for ten towns")).hasCount(1);
        inspect(page, "supporter-commitments");
        page.click("text=Seminar for ten towns");
        page.fill("[id='action:title']", "Seminar for twelve towns");
        page.click("[id='action:save']");
        assertThat(page.locator("text=Seminar for twelve towns")).hasCount(1);

        for (String language : List.of("en", "ru", "tk", "uk")) {
            look(page, "supporter-profile-" + language, "/" + language + "/supporters/" + network.slug());
            look(page, "supporter-directory-" + language, "/" + language + "/supporters?former=true");
        }
        page.navigate("/tk/supporters?q=" + network.slug().replaceAll(".*-", ""));
        assertThat(page.locator(".directory")).containsText("Асоціація");
        Network named = network("named");
        look(page, "supporter-named", "/en/supporters/" + named.slug());
        assertThat(page.locator("main")).containsText("Is this your network?");
    }

    @Test
    void aCaseGoesFromTheOfficeToTheCommissionAndBackToTheNetwork() {
        Network network = network("active");
        signIn(page, SupporterSetting.OFFICER);
        look(page, "supporter-office", "/office/");
        look(page, "supporter-office-supporters", "/office/supporter/?state=ACTIVE");
        look(page, "supporter-office-supporter", "/office/supporter/view?id=" + network.id());
        page.fill("[id='propose:grounds']", "Nothing was done for two years.");
        String name = page.locator("h1").textContent();
        page.click("[id='propose:go']");
        assertThat(page.locator(".messages")).containsText("before the Commission");

        BrowserContext second = newWindow();
        Page commission = second.newPage();
        signIn(commission, SupporterSetting.COMMISSION);
        look(commission, "supporter-commission", "/commission/");
        look(commission, "supporter-cases", "/commission/supporter/");
        commission.locator(".queue").getByText(name).click();
        inspect(commission, "supporter-case");
        commission.click("[id='notice:go']");
        assertThat(commission.locator(".messages")).containsText("on its way");
        assertThat(commission.locator("[id='suspend:go']")).isDisabled();
        inspect(commission, "supporter-case-noticed");
        second.close();

        BrowserContext third = newWindow();
        Page workspace = third.newPage();
        signIn(workspace, network.manager());
        look(workspace, "supporter-workspace-notice", "/workspace/");
        workspace.click("text=Read and answer");
        inspect(workspace, "supporter-notice");
        workspace.fill("[id='answer:text']", "We will report in a month.");
        workspace.click("[id='answer:go']");
        assertThat(workspace.locator(".messages")).containsText("has been sent");
        assertThat(workspace.locator("[id='answer:go']")).hasCount(0);
        third.close();
    }

    @Test
    void somebodyElsesCaseIsNotThere() {
        Network network = network("active");
        signIn(page, network.manager());
        assertThat(page.navigate("/workspace/case?id=1").status()).isEqualTo(404);
        assertThat(page.navigate("/office/supporter/").status()).isNotEqualTo(200);
        assertThat(page.navigate("/en/supporters/no-such-network").status()).isEqualTo(404);
        Network pending = network("pending");
        assertThat(page.navigate("/en/supporters/" + pending.slug()).status()).isEqualTo(404);
    }

    private Network network(String state) {
        String[] answer =
                window.request().get("/test/supporter?state=" + state).text().split(" ");
        return new Network(answer[0], answer[1], answer[2]);
    }
}
