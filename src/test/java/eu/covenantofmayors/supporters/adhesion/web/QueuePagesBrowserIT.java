package eu.covenantofmayors.supporters.adhesion.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import eu.covenantofmayors.supporters.platform.files.PdfA;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officers do with the queue of applications all day, however long it is. */
class QueuePagesBrowserIT extends BrowserTest {
    private static final int SMALLEST = 60;
    private static final int MANY = 10_000;
    private static final int LARGEST_PAGE = 300_000;

    /** In ms: it takes a while to take 10,000 networks away again. */
    private static final int PATIENCE = 180_000;

    private APIRequestContext commission;

    @BeforeEach
    void signInAtBothDesks() {
        page.request().get("/test/supporter?state=active");
        signIn(page, SupporterSetting.OFFICER);
        Page other = newWindow().newPage();
        signIn(other, SupporterSetting.COMMISSION);
        commission = other.request();
    }

    @AfterEach
    void tidyUp() {
        waiting(0);
        there("periods", 0);
    }

    private void waiting(int rows) {
        there("adhesions", rows);
    }

    private void there(String what, int rows) {
        there(what, rows, "");
    }

    private void there(String what, int rows, String further) {
        assertThat(page.request()
                        .get(
                                "/test/" + what + "?rows=" + rows + further,
                                RequestOptions.create().setTimeout(PATIENCE))
                        .text())
                .isEqualTo(String.valueOf(rows));
    }

    private int statements() {
        return Integer.parseInt(page.request().get("/test/statements").text());
    }

    private String open(String address) {
        APIResponse answer = (address.startsWith("/commission/") ? commission : page.request()).get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(answer.body().length).as(address).isLessThan(LARGEST_PAGE);
        return answer.text();
    }

    @Test
    void tenThousandApplicationsTakeAsManyStatementsAsSixty() {
        asMany(
                "adhesions",
                List.of(
                        "/office/adhesion/",
                        "/office/adhesion/?queue=ALL&page=150",
                        "/office/adhesion/?q=%E2%84%96+99&country=UA",
                        "/office/"));
        assertThat(open("/office/adhesion/")).contains("№ 50<").doesNotContain("№ 51<");
    }

    @Test
    void soDoTenThousandReportsToReadOwedOnesAndCases() {
        asMany(
                "periods",
                List.of(
                        "/office/feedback/",
                        "/office/feedback/waiting?page=150",
                        "/office/feedback/owed?page=150&column=BASE_DUE",
                        "/office/feedback/requests?page=50&column=COUNTRY",
                        "/office/supporter/?column=KIND",
                        "/office/",
                        "/commission/supporter/",
                        "/commission/supporter/?queue=WAITING&page=150",
                        "/commission/feedback/",
                        "/commission/feedback/owed",
                        "/commission/feedback/requests?page=2",
                        "/commission/"));
    }

    /** With few and with many, each page takes as many statements, and is no larger than a page may be. */
    private void asMany(String what, List<String> addresses) {
        there(what, SMALLEST);
        addresses.forEach(this::open); // some things are asked for once in the life of a server
        statements();
        Map<String, Integer> few = new LinkedHashMap<>();
        for (String address : addresses) {
            open(address);
            few.put(address, statements());
        }
        assertThat(few.values()).as("counts at all").allMatch(count -> count > 0);
        there(what, MANY);
        statements();
        for (String address : addresses) {
            String shown = open(address);
            int many = statements();
            System.out.println(address + ": " + many + " statements, "
                    + shown.getBytes(StandardCharsets.UTF_8).length / 1000 + " KB with " + MANY + " " + what);
            assertThat(many).as(address).isEqualTo(few.get(address));
        }
    }

    @Test
    void showsTheColumnsThatWereChosenAndGivesTheSameAsFiles() throws Exception {
        waiting(SMALLEST);
        page.navigate("/office/adhesion/?lang=en&q=%E2%84%96+1");
        page.click("text=Columns");
        page.uncheck("input[name=column][value=REVIEWER]");
        page.check("input[name=column][value=MEMBERS]");
        page.click("form.search button");
        assertThat(page.locator("thead")).containsText("embers");
        assertThat(page.locator("thead")).not().containsText("Reviewer");
        inspect(page, "queue-columns");
        String csv = file("CSV").text();
        assertThat(csv.lines().toList())
                .hasSize(12)
                .first()
                .asString()
                .contains("ember")
                .doesNotContain("Reviewer");
        assertThat(csv).contains("MANY-1,", ",12,").doesNotContain("MANY-2,");
        assertThat(PdfA.breaches(file("PDF").body())).isEmpty();
    }

    /** Each list beside that of applications: its columns, its search, its files. */
    @Test
    void theOtherListsDoTheSame() throws Exception {
        there("periods", SMALLEST);
        listWithFiles(page, "/office/supporter/?lang=en&country=UA", "KIND", "kind of organisation", 61);
        listWithFiles(page, "/office/feedback/waiting?lang=en", "BASE_DUE", "due without more time", 61);
        listWithFiles(page, "/office/feedback/owed?lang=en", "BASE_DUE", "due without more time", 61);
        listWithFiles(page, "/office/feedback/requests?lang=en", "COUNTRY", "country", 31);
        try (BrowserContext window = newWindow()) {
            Page desk = window.newPage();
            signIn(desk, SupporterSetting.COMMISSION);
            listWithFiles(desk, "/commission/feedback/owed?lang=en", "BASE_DUE", "due without more time", 61);
            listWithFiles(desk, "/commission/feedback/requests?lang=en", "COUNTRY", "country", 31);
            listWithFiles(desk, "/commission/supporter/?lang=en&queue=WAITING", "GROUNDS", "grounds", 61);
            there("adhesions", SMALLEST, "&state=AGREEMENT_SIGNED");
            listWithFiles(desk, "/commission/adhesion/?lang=en&q=MANY", "MEMBERS", "members", 61);
            assertThat(desk.request().get("/commission/feedback/waiting").status())
                    .isEqualTo(404);
        }
    }

    private void listWithFiles(Page desk, String address, String column, String heading, int lines) throws Exception {
        desk.navigate(address);
        desk.click("text=Columns");
        desk.check("input[name=column][value=" + column + "]");
        desk.click("form.search button");
        assertThat(desk.locator("main thead")).containsText(Pattern.compile(heading, Pattern.CASE_INSENSITIVE));
        inspect(desk, "list" + address.replaceAll("[?].*", "").replaceAll("/", "-"));
        String csv = file(desk, "CSV").text();
        assertThat(csv.lines().toList()).as(address).hasSizeGreaterThanOrEqualTo(lines);
        assertThat(csv.lines().findFirst().orElseThrow()).containsIgnoringCase(heading);
        assertThat(csv).contains("№ 1");
        assertThat(PdfA.breaches(file(desk, "PDF").body())).isEmpty();
        assertThat(file(desk, "XLSX").body()).startsWith('P', 'K');
    }

    private APIResponse file(String kind) {
        return file(page, kind);
    }

    private APIResponse file(Page page, String kind) {
        return page.request().get(page.locator("#take-along >> text=" + kind).getAttribute("href"));
    }

    @Test
    void aSearchIsSavedUnderANameAndForgotten() {
        page.navigate("/office/adhesion/?lang=en&queue=APPLICANT&country=UA&column=COUNTRY&page=1");
        page.click("text=Save this search");
        page.click("[id='searches:save']");
        assertThat(page.locator("[id='searches:name-error']")).isVisible();
        page.fill("[id='searches:name']", "Waits in Ukraine");
        page.click("[id='searches:save']");
        assertThat(page.locator(".messages")).containsText("saved");
        inspect(page, "queue-saved");
        page.navigate("/office/adhesion/?lang=en");
        page.click("text=Waits in Ukraine");
        assertThat(page).hasURL(Pattern.compile(".*/office/adhesion/\\?queue=APPLICANT&country=UA&column=COUNTRY"));
        try (BrowserContext other = newWindow()) {
            Page colleague = other.newPage();
            signIn(colleague, SupporterSetting.COMMISSION);
            colleague.navigate("/commission/adhesion/?lang=en");
            assertThat(colleague.locator("body")).not().containsText("Waits in Ukraine");
        }
        page.click("[aria-label='Forget “Waits in Ukraine”']");
        assertThat(page.locator(".messages")).containsText("forgotten");
        assertThat(page.locator("text=Waits in Ukraine")).hasCount(0);
    }

    /** A browser that is driven by a program does not answer to access keys: what they stand for is pressed instead. */
    @Test
    void accessKeysStandForWhatOfficersDoMost() {
        waiting(SMALLEST);
        page.navigate("/office/adhesion/?lang=en");
        page.fill("[accesskey=s]", "MANY-");
        page.keyboard().press("Enter");
        page.locator("tbody a").first().press("Enter");
        assertThat(page.locator("h1")).containsText("№ 1");
        page.press("[accesskey=n]", "Enter");
        assertThat(page.locator("h1")).containsText("№ 2");
        page.press("[accesskey=d]", "Enter");
        assertThat(page).hasURL(Pattern.compile(".*#decisions"));
        page.click("text=Keyboard shortcuts");
        inspect(page, "review-shortcuts");
    }

    @Test
    void aNoteIsLeftAtAnApplicationAndReadByTheOtherDesk() {
        waiting(SMALLEST);
        page.navigate("/office/adhesion/review?lang=en&id=8000000000001");
        page.click("[accesskey=o]");
        page.fill("[id='note:text']", "The statutes came by post.");
        page.click("[id='note:add']");
        assertThat(page).hasURL(Pattern.compile(".*/office/adhesion/review\\?id=8000000000001#notes"));
        assertThat(page.locator("#notes")).containsText("The statutes came by post.");
        assertThat(commission
                        .get("/commission/adhesion/cosign?id=8000000000001")
                        .text())
                .contains("The statutes came by post.");
        page.navigate("/office/supporter/note?id=8000000000001&from=//elsewhere.example/office/adhesion/review?id=1");
        page.fill("[id='note:text']", "Stays here.");
        page.click("[id='note:add']");
        assertThat(page).hasURL(Pattern.compile("http://127.0.0.1:[0-9]+/office/#notes"));
    }

    @Test
    void severalAreTakenUpAtOnceAfterALookAtThem() {
        waiting(SMALLEST);
        page.navigate("/office/adhesion/?lang=en&q=MANY-");
        for (int i = 1; i <= 3; i++) {
            page.locator("input[name=id]").nth(i).check();
        }
        page.click("text=Take up what is ticked");
        assertThat(page.locator("main")).containsText("№ 2");
        inspect(page, "take-up");
        try (BrowserContext other = newWindow()) {
            Page colleague = other.newPage();
            signIn(colleague, SupporterSetting.OFFICER);
            colleague.navigate(page.url());
            page.click("[id='takeUp:go']");
            assertThat(page.locator(".messages")).containsText("3 applications are in your hands");
            colleague.click("[id='takeUp:go']");
            assertThat(colleague.locator(".messages li")).hasCount(3);
            assertThat(colleague.locator(".messages")).containsText("taken up in the meantime");
        }
        page.navigate("/office/adhesion/take-up?lang=en&id=1&id=abc");
        assertThat(page.locator("main")).containsText("Nothing to take up");
    }
}
