package eu.covenantofmayors.supporters.signatory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network adds a member, imports its list, sees how it is read, finds signatories among its members, and takes it back. */
class MemberPagesBrowserIT extends BrowserTest {
    private static final String LIST = """
            Назва;Область;Населення;Член з
            Полтавська міська рада;Полтавська;283402;31.12.2014
            Село Дуже Довга Назва Територіальної Громади;Одеська;1250,0;1.2.2020
            Сумська міська рада;Сумська;багато;
            Миргородська міська рада;Полтавська;38.000;н/д
            Разом;;;
            """;

    @BeforeEach
    void aManager() {
        String manager =
                window.request().get("/test/supporter?state=active").text().split(" ")[2];
        signIn(page, manager);
    }

    @Test
    void aListIsImportedAndTakenBack() {
        look(page, "members-none", "/workspace/member/?lang=en");
        assertThat(page.locator("main")).containsText("Nobody is listed here");
        page.navigate("/workspace/member/import?lang=en");
        page.click("[id='upload:go']");
        assertThat(page.locator("[id='upload:file-error']")).not().isEmpty();
        page.setInputFiles(
                "[id='upload:file']",
                new FilePayload("Громади.csv", "text/csv", LIST.getBytes(Charset.forName("windows-1251"))));
        page.click("[id='upload:go']");
        assertThat(page.locator("[id='mapping:charset']")).hasValue("windows-1251");
        assertThat(page.locator("#preview")).containsText("Полтавська міська рада");
        inspect(page, "members-mapping");
        page.selectOption("[id='mapping:charset']", "KOI8-U");
        page.click("[id='mapping:look']");
        assertThat(page.locator("#preview")).not().containsText("Полтавська");
        page.selectOption("[id='mapping:charset']", "windows-1251");
        page.selectOption("[id='mapping:NAME']", "");
        page.click("[id='mapping:check']");
        assertThat(page.locator("[id='mapping:NAME-error']")).containsText("Choose the column");
        page.selectOption("[id='mapping:NAME']", "0");
        page.click("[id='mapping:look']");
        assertThat(page.locator("#preview tr", new Page.LocatorOptions().setHasText("38.000")))
                .containsText("38,000");
        page.fill("[id='mapping:headingRow']", "0");
        page.click("[id='mapping:look']");
        assertThat(page.locator("[id='mapping:REGION']")).hasValue("");
        page.fill("[id='mapping:headingRow']", "1");
        page.click("[id='mapping:look']");
        assertThat(page.locator("[id='mapping:REGION']")).hasValue("1");
        page.click("[id='mapping:check']");
        assertThat(page.locator("#counts")).containsText(Pattern.compile("To be added\\s*4"));
        assertThat(page.locator("#counts")).containsText(Pattern.compile("Rows left out\\s*1"));
        assertThat(page.locator("#problems")).containsText("багато");
        inspect(page, "members-check");
        page.click("#back");
        assertThat(page.locator("[id='mapping:headingRow']")).hasValue("1");
        page.click("[id='mapping:check']");
        page.click("[id='check:start']");
        page.waitForSelector("#problems");
        assertThat(page.locator("#problems")).containsText("багато");
        inspect(page, "members-imported");
        String problems = page.request()
                .get(page.locator("a[href*='problems.csv']").getAttribute("href"))
                .text();
        assertThat(problems).contains("багато").contains("Inhabitants");

        look(page, "members-list", "/workspace/member/?lang=en");
        assertThat(page.locator("main table tbody tr")).hasCount(4);
        look(page, "members-list-tk", "/workspace/member/?lang=tk");
        look(page, "members-list-ru", "/workspace/member/?lang=ru");
        page.navigate("/workspace/member/?lang=en&q=myrhorod");
        assertThat(page.locator("main table tbody tr")).hasCount(1);

        look(page, "members-import-list", "/workspace/member/import?lang=en");
        page.click("main table a");
        page.click("[id='undo:go']");
        assertThat(page.locator("main")).containsText("is not in your list any more");
        page.navigate("/workspace/member/?lang=en");
        assertThat(page.locator("main")).containsText("Nobody is listed here");
    }

    @Test
    void aMemberIsAddedChangedAndRemoved() {
        page.navigate("/workspace/member/edit?lang=en");
        page.fill("[id='member:population']", "-3");
        page.click("[id='member:save']");
        assertThat(page.locator("[id='member:name-error']")).not().isEmpty();
        assertThat(page.locator("[id='member:population']")).hasValue("-3");
        inspect(page, "member-refused");
        page.fill("[id='member:name']", "Ніде Немає Такої");
        page.fill("[id='member:population']", "300");
        page.fill("[id='member:memberSince']", "2999-01-01");
        page.click("[id='member:save']");
        assertThat(page.locator("[id='member:memberSince-error']")).containsText("today or earlier");
        page.fill("[id='member:memberSince']", "2019-05-01");
        page.check("[id='member:candidate']");
        page.click("[id='member:save']");
        assertThat(page.locator(".messages")).containsText("is in the list");
        page.navigate("/workspace/member/?lang=en&show=CANDIDATES");
        assertThat(page.locator("main table")).containsText("Candidate");
        assertThat(page.locator(".looks")).containsText("All (1)");
        assertThat(page.locator(".looks")).containsText("Signatories (0)");
        assertThat(page.locator(".looks")).containsText("Candidates (1)");
        assertThat(page.locator(".looks")).containsText("Others (0)");
        page.click("main table a");
        page.fill("[id='member:population']", "310");
        page.click("[id='member:save']");
        assertThat(page.locator(".messages")).containsText("Saved");
        page.click("summary:has-text('Remove this member')");
        inspect(page, "member-edit");
        page.click("[id='remove:go']");
        assertThat(page.locator(".messages")).containsText("is not in the list any more");
        assertThat(page.request().get("/workspace/member/edit?id=1").status()).isEqualTo(404);
        assertThat(page.request().get("/workspace/member/mapping?id=1").status())
                .isEqualTo(404);
        assertThat(page.request().get("/workspace/member/problems.csv?id=1").status())
                .isEqualTo(404);
    }
}
