package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import eu.covenantofmayors.supporters.platform.files.PdfA;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole life of one supporter, as its people and the officers live it in their browsers. */
class FromInterestToReinstatementBrowserIT extends BrowserTest {
    private static final String ADMIN = "admin@test.example";
    private static final String OFFICER = "office@test.example";
    private static final String COMMISSION = "commission@test.example";
    private static final String SECOND_COMMISSION = "second-commission@test.example";
    private static final String NETWORK = "contact@network.example";
    private static final String NAME = "Ассоциация городов долины";
    private static final String SLUG = "association-of-valley-cities";

    /** Other tests leave networks behind, which may fill the first page of the list. */
    private static final int MOST_PAGES = 20;

    private static final String APPLICATIONS =
            "/office/adhesion/?queue=ALL&q=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8);

    private static final String DIRECTORY = "/ru/supporters?q=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8);

    private Visitor applicant;
    private Visitor office;
    private Visitor commission;
    private Visitor secondCommission;
    private Visitor network;
    private Visitor visitor;

    @BeforeEach
    void takeSeats() {
        applicant = new Visitor(newWindow());
        office = new Visitor(newWindow());
        commission = new Visitor(newWindow());
        secondCommission = new Visitor(newWindow());
        network = new Visitor(newWindow());
        visitor = new Visitor(newWindow());
    }

    @AfterEach
    void freeTheClock() {
        setTime(null);
    }

    @Test
    void aNetworkBecomesASupporterMissesItsFeedbackIsSuspendedAndComesBack() throws Exception {
        at("2026-01-31T09:00:00Z");
        officersAreInvited();
        applies();
        isAskedAndAnswers();
        isConfirmedSignsAndIsCoSigned();
        getsItsProfileAndDescribesItself();
        isRemindedAndFlagged();
        isSuspended();
        reportsLateAndIsReinstated();
    }

    private void officersAreInvited() throws IOException {
        Visitor admin = new Visitor(newWindow());
        admin.takesUp(setupLink(), ADMIN);
        window.request().get("/test/supporter?state=active");
        Visitor secondAdmin = new Visitor(newWindow());
        signIn(secondAdmin.page(), SupporterSetting.ADMINISTRATOR);
        appoint(admin, secondAdmin, OFFICER, "OFFICE");
        appoint(admin, secondAdmin, COMMISSION, "COMMISSION");
        appoint(admin, secondAdmin, SECOND_COMMISSION, "COMMISSION");
        tick();
        office.takesUp(mail(OFFICER).link("/invitation?key="), OFFICER);
        commission.takesUp(mail(COMMISSION).link("/invitation?key="), COMMISSION);
        secondCommission.takesUp(mail(SECOND_COMMISSION).link("/invitation?key="), SECOND_COMMISSION);
    }

    private static void appoint(Visitor admin, Visitor secondAdmin, String email, String role) {
        admin.open("/admin/account/")
                .write("invite:email", email)
                .write("invite:name", role)
                .choose("invite:role", role)
                .write("invite:reason", "A new post.")
                .press("invite:go")
                .sees(email);
        secondAdmin.open("/admin/account/");
        secondAdmin.page().click("[title='Confirm: " + email + "']");
        secondAdmin.sees("Confirmed.");
    }

    private void applies() {
        applicant
                .open("/ru/apply")
                .write("start:email", NETWORK)
                .press("start:go")
                .sees("Ваша организация");
        applicant.press("apply:next").sees("Заполните, пожалуйста, это поле.");
        applicant
                .write("apply:officialName", NAME)
                .write("apply:englishName", "Association of Valley Cities")
                .choose("apply:kind", "ASSOCIATION")
                .tick("apply:notForProfit")
                .choose("apply:level", "NATIONAL")
                .choose("apply:country", "GE")
                .write("apply:registrationNumber", "404 123 456")
                .write("apply:registrationAuthority", "Национальный реестр")
                .write("apply:address", "ул. Предгорная, 1")
                .write("apply:website", "https://www.foothill.example")
                .press("apply:next");
        tick();
        String draft = mail(NETWORK).link("/ru/apply?draft=");
        applicant.open(draft).sees("Ваша организация").press("apply:next");
        screenshot(applicant.page(), "journey-apply");
        applicant
                .write("apply:headName", "Председатель")
                .write("apply:contactName", "Секретариат")
                .press("apply:next");
        applicant
                .write("apply:members", "12")
                .choose("apply:mandate", "PERMANENT")
                .press("apply:next");
        applicant
                .write("apply:expertise", "Энергоаудиты и планы действий.")
                .write("apply:motivation", "Наши города хотят присоединиться.")
                .write("apply:plannedSupport", "Обучение и помощь с планами.")
                .press("apply:next");
        applicant
                .sees(NAME)
                .tick("apply:consent")
                .press("apply:submit")
                .sees("Ваша заявка")
                .sees("подано");
        applicant.page().goBack();
        applicant.page().reload();
        tick();
        assertThat(mail(OFFICER).subjects())
                .filteredOn(subject -> subject.contains(NAME))
                .hasSize(1);
    }

    private void isAskedAndAnswers() {
        office.open(APPLICATIONS).follow(NAME).press("takeUp:go").sees("in review");
        office.write("ask:text", "Сколько у вас сотрудников?").press("ask:go").sees("information requested");
        tick();
        applicant
                .open(mail(NETWORK).link("/apply/status"))
                .sees("Сколько у вас сотрудников?")
                .write("answer:text", "Пять постоянных сотрудников.")
                .press("answer:go")
                .sees("на рассмотрении");
    }

    private void isConfirmedSignsAndIsCoSigned() {
        office.open(APPLICATIONS).follow(NAME).sees("Пять постоянных сотрудников.");
        office.press("confirm:go").sees("Please tick every criterion");
        for (String criterion : List.of("notForProfit", "kind", "level", "members", "capacity")) {
            office.tick("confirm:" + criterion);
        }
        office.press("confirm:go").sees("eligible, to be signed");
        tick();
        applicant.open(mail(NETWORK).link("/apply/status"));
        for (Commitment commitment : Commitment.values()) {
            applicant
                    .tick("agreement:tick" + commitment)
                    .write("agreement:plan" + commitment, "Мы сделаем это: " + commitment);
        }
        applicant
                .write("agreement:signatoryFunction", "Председатель правления")
                .write("agreement:mandateDecision", "Решение правления № 7")
                .write("agreement:mandateDate", "2026-01-20")
                .write("agreement:place", "Тбилиси")
                .write("agreement:signedOn", "2026-01-31")
                .press("agreement:sign")
                .sees("подписано сетью");
        tick();
        commission
                .open(mail(COMMISSION).link("/commission/adhesion/cosign"))
                .sees("Решение правления № 7")
                .write("cosign:function", "Head of unit")
                .pressTwice("cosign:go");
        office.open(APPLICATIONS)
                .follow(NAME)
                .sees("co-signed")
                .sees("Confirmed by " + OFFICER)
                .sees(COMMISSION);
    }

    private void getsItsProfileAndDescribesItself() {
        office.open(APPLICATIONS).follow(NAME).pressTwice("create:go");
        office.open(APPLICATIONS).follow(NAME).sees("profile created");
        tick();
        assertThat(mail(NETWORK).with("/invitation?key=")).isEqualTo(1);
        visitor.open(DIRECTORY).seesNot(NAME);
        network.takesUp(mail(NETWORK).link("/invitation?key="), NETWORK);
        network.open("/workspace/?lang=ru").open("/workspace/profile");
        network.write("profile:summary_ru", "Мы помогаем городам предгорья беречь энергию.")
                .press("profile:addService")
                .write("profile:services:0:description", "Обучаем энергоменеджеров.")
                .write("profile:contactName", "Секретариат")
                .write("profile:contactEmail", NETWORK)
                .press("profile:save");
        network.open("/workspace/").press("publish:go");
        screenshot(network.page(), "journey-workspace");
        visitor.open(DIRECTORY).sees(NAME);
        visitor.open("/ru/supporters/" + SLUG).sees("Обучаем энергоменеджеров.");
        screenshot(visitor.page(), "journey-profile");
    }

    /** The agreement took effect on 31 January 2026: the first feedback is due on 31 January 2027. */
    private void isRemindedAndFlagged() {
        at("2026-11-01T10:00:00Z");
        network.open("/workspace/").sees("31 января 2027");
        assertThat(reminders()).hasSize(0);
        at("2026-11-01T23:30:00Z");
        assertThat(reminders()).hasSize(1);
        at("2027-01-01T10:00:00Z");
        at("2027-01-24T10:00:00Z");
        at("2027-01-31T10:00:00Z");
        assertThat(reminders()).hasSize(4);
        network.open("/workspace/feedback/").seesNot("просрочено");
        at("2027-01-31T23:00:00Z");
        network.open("/workspace/feedback/").sees("просрочено").sees("Отметка");
        PlaywrightAssertions.assertThat(listed("/office/feedback/owed?column=STANDING", office)
                        .page()
                        .locator("tbody tr", new Page.LocatorOptions().setHasText(NAME)))
                .containsText("overdue");
        visitor.open("/ru/supporters/" + SLUG).seesNot("не сдан");
        at("2027-03-03T10:00:00Z");
        // Nobody is told of a missed report and, beside it, of a later one as the next.
        visitor.open("/ru/supporters/" + SLUG).sees("не сдан").seesNot("Следующий нужно");
        screenshot(visitor.page(), "journey-missed");
    }

    private void isSuspended() {
        at("2027-05-02T10:00:00Z");
        caseIn("WAITING", commission).sees("The report due on 31 January 2027 has not been received.");
        commission
                .write("notice:grounds", "The feedback due on 31 January 2027 is missing.")
                .press("notice:go");
        caseIn("NOTICED", commission);
        assertThat(commission.page().locator("[id='suspend:go']").isDisabled()).isTrue();
        tick();
        network.open(mail(NETWORK).link("/workspace/case")).seesNot(COMMISSION);
        screenshot(network.page(), "journey-notice");
        at("2027-06-02T10:00:00Z");
        caseIn("NOTICED", commission).sees("Somebody else");
        assertThat(commission.page().locator("[id='suspend:go']").isDisabled()).isTrue();
        caseIn("NOTICED", secondCommission)
                .sees("has not been received")
                .sees("The feedback due on 31 January 2027 is missing.")
                .sees(COMMISSION);
        secondCommission.write("suspend:reason", "No answer and no report.").press("suspend:go");
        visitor.open(DIRECTORY).seesNot(NAME);
        visitor.open(DIRECTORY + "&former=true").sees(NAME);
        visitor.open("/ru/supporters/" + SLUG);
        screenshot(visitor.page(), "journey-suspended");
    }

    private static Visitor caseIn(String queue, Visitor officer) {
        return listed("/commission/supporter/?queue=" + queue, officer).follow(NAME);
    }

    /** Where the network stands in a list, on whichever page of it: other tests leave networks behind. */
    private static Visitor listed(String list, Visitor officer) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            officer.open(list + "&page=" + page);
            if (officer.page().locator("main a").getByText(NAME).count() > 0) {
                return officer;
            }
        }
        throw new AssertionError(NAME + " is not in " + list);
    }

    private void reportsLateAndIsReinstated() throws Exception {
        network.open("/workspace/feedback/");
        network.page().locator("main a.button.primary").first().click();
        network.page().waitForLoadState(LoadState.LOAD);
        for (Commitment commitment : Commitment.values()) {
            network.write("report:" + commitment, "Сделано: " + commitment);
        }
        network.press("report:save").sees("Черновик сохранён.");
        network.page().waitForNavigation(() -> network.press("report:submit"));
        // The form is saved as it is filled in; the double click is to find it as it was saved last.
        network.page().waitForResponse("**/draft.json*", () -> network.tick("report:continuedSupport"));
        network.page().waitForResponse("**/draft.json*", () -> network.write("report:signer", "Председатель"));
        network.sees("Сохранено:")
                .pressTwice("report:submit")
                .open("/workspace/feedback/")
                .sees("отправлен");
        screenshot(network.page(), "journey-reported");
        network.page().locator("main a[href*='report?id=']").first().click();
        assertThat(PdfA.breaches(network.page()
                        .request()
                        .get(network.page()
                                .locator("main a[href*='receipt.pdf']")
                                .getAttribute("href"))
                        .body()))
                .isEmpty();
        listed("/office/feedback/waiting?column=STATE", office);
        assertThat(office.page().locator("main a").getByText(NAME).count()).isEqualTo(1);
        office.follow(NAME).pressTwice("accept:go").open("/office/supporter/").sees("active");
        tick();
        visitor.open(DIRECTORY).sees(NAME);
        visitor.open("/ru/supporters/" + SLUG).seesNot("приостановлен").seesNot("не сдан");
        assertThat(mail(NETWORK).subjects()).anyMatch(subject -> subject.contains("принят"));
    }

    private List<String> reminders() {
        return mail(NETWORK).subjects().stream()
                .filter(subject -> subject.startsWith("Срок сдачи отчёта"))
                .toList();
    }

    private static Mailbox mail(String address) {
        return new Mailbox(TestServers.mail(), address);
    }

    private void at(String moment) {
        setTime(Instant.parse(moment));
        tick();
    }

    private void tick() {
        timePasses();
    }

    /** The link that the server's log tells, once, for the first administrator. */
    private static String setupLink() throws IOException {
        Matcher link = Pattern.compile("http\\S+/invitation\\?key=\\S+").matcher(Files.readString(TestServers.log()));
        assertThat(link.find()).isTrue();
        return link.group().replaceAll("[|#\\]]+$", "");
    }
}
