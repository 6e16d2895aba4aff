package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can read which dates under which address; all networks signed on 29 February 2024. */
@ArquillianTest
class DeadlineFeedIT {
    private static final LocalDate CREATED = LocalDate.of(2024, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 2, 28);

    @Inject
    private DeadlineFeeds feeds;

    @Inject
    private DeadlineFeedService service;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private FeedbackReviewService reviews;

    @Inject
    private ExtensionService extensions;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private Supporters supporters;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Settings settings;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Supporter> created = new ArrayList<>();

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(FeedbackFixture.noon(CREATED));
    }

    @AfterEach
    void tidyUp() {
        created.forEach(setting::leave);
        MovableClock.reset();
    }

    @Test
    void aNetworkReadsItsOwnDatesAndNoOthers() throws Exception {
        Supporter mine = network("Mine");
        Supporter other = network("Other");

        String calendar = read(make(mine));
        assertThat(calendar)
                .contains("UID:" + uid(mine, "due"), "DTSTART;VALUE=DATE:20250228", "BEGIN:VALARM", "срок сдачи отчёта")
                .doesNotContain(uid(other, "due"));
        assertThat(read(make(other))).contains(uid(other, "due")).doesNotContain(uid(mine, "due"));
    }

    @Test
    void anEndedAddressAnswersLikeAPageThatIsNotThere() throws Exception {
        Supporter supporter = network("Ended");
        Secret first = make(supporter);
        Secret second = make(supporter);

        assertMissing(path(first));
        assertThat(get(path(second)).statusCode()).isEqualTo(200);
        manager(supporter, () -> service.end(supporter.id()));
        assertMissing(path(second));
        manager(supporter, () -> service.end(supporter.id()));
        assertThat(network(supporter)).isNull();
        assertMissing(path(Secret.create()));
        assertMissing("/feeds/deadlines/");
        assertMissing("/feeds/deadlines/short.ics");
        assertMissing(path(second).replace(".ics", ".txt"));
    }

    @Test
    void onlyTheHashOfTheSecretIsKept() {
        Supporter supporter = network("Hashed");
        Secret secret = make(supporter);

        assertThat(em.createNativeQuery("select secret_hash from deadline_feed where supporter_id = ?1")
                        .setParameter(1, supporter.id())
                        .getSingleResult())
                .isEqualTo(secret.hash())
                .isNotEqualTo(secret.text());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        Supporter supporter = network("Cached");
        String path = path(make(supporter));
        HttpResponse<String> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringWhitespace("text/calendar;charset=utf-8");
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("private");
        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<String> again = get(path, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        on(DUE.minusDays(90));
        sweep();
        HttpResponse<String> changed = get(path, "If-None-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag"))
                .isNotEmpty()
                .isNotEqualTo(first.headers().firstValue("ETag"));
    }

    @Test
    void aDateThatMovesMovesAndWhatIsWaivedIsGone() throws Exception {
        Supporter supporter = network("Moved");
        Secret secret = make(supporter);
        on(DUE.minusDays(90));
        sweep();
        long id = first(supporter).id();
        String before = entry(secret, uid(supporter, "due"));

        office(() -> extensions.extend(id, 10, "A flood."));
        String after = entry(secret, "period-" + id + "-due@");
        assertThat(before).contains("DTSTART;VALUE=DATE:20250228", "SEQUENCE:1\r\n");
        assertThat(after).contains("DTSTART;VALUE=DATE:20250310", "SEQUENCE:2\r\n");

        stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> reviews.waive(id, "A flood."));
        assertThat(read(secret)).doesNotContain("period-" + id + "-");
    }

    @Test
    void aSuspendedNetworkHasWhatItOwesAndOneThatHasLeftAnEmptyCalendar() throws Exception {
        Supporter supporter = network("Suspended");
        Secret secret = make(supporter);
        on(DUE.minusDays(90));
        sweep();
        on(DUE.plusDays(91));
        sweep();
        FeedbackPeriod owed = first(supporter);
        assertThat(entries(secret)).isEqualTo(5);
        stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> {
            long id = supporters.casesOf(supporter).get(0).id();
            suspensions.issueNotice(id, "No report.");
        });
        setting.mailsWentOut(stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> supporters.casesOf(supporter))
                .get(0));
        on(DUE.plusDays(125));
        stage.as(
                SupporterSetting.SECOND_COMMISSION,
                "COMMISSION",
                () -> suspensions.suspend(supporters.casesOf(supporter).get(0).id(), "No answer."));

        assertThat(entries(secret)).isEqualTo(3);
        assertThat(read(secret)).contains("period-" + owed.id() + "-due@");
        // The case is closed, so that other tests find none that waits.
        stage.as(
                SupporterSetting.COMMISSION,
                "COMMISSION",
                () -> suspensions.reinstate(supporter.id(), "It was put right."));
        setting.leave(supporter);
        created.remove(supporter);
        assertThat(read(secret)).startsWith("BEGIN:VCALENDAR").doesNotContain("VEVENT");
    }

    @Test
    void anOfficerReadsTheDatesOfAllAsLongAsTheyAreOne() throws Exception {
        Supporter one = network("One");
        Supporter two = network("Two");
        String email = UUID.randomUUID() + "@office.example";
        stage.as("system", "SYSTEM", () -> em.persist(new User(email, "Nino", Languages.EN).appoint(Role.OFFICE)));
        Secret secret = stage.as(email, "OFFICE", service::makeOfAll);

        assertThat(read(secret))
                .contains(uid(one, "due"), uid(two, "due"), "/office/feedback/review?id=", "feedback report due");
        Secret renewed = stage.as(email, "OFFICE", service::makeOfAll);
        assertMissing(path(secret));
        assertThat(read(renewed)).contains(uid(one, "due"));
        stage.as(
                "system",
                "SYSTEM",
                () -> em.createQuery("select u from User u where u.email = :email", User.class)
                        .setParameter("email", email)
                        .getSingleResult()
                        .close());
        assertMissing(path(renewed));
    }

    @Test
    void addressesAreMadeByThoseWhoWriteForTheNetwork() {
        Supporter supporter = network("Roles");
        Supporter other = network("Stranger");
        String viewer = UUID.randomUUID() + "@network.example";
        stage.as("system", "SYSTEM", () -> {
            User user = new User(viewer, "Viewer", Languages.EN);
            em.persist(user);
            em.persist(new Membership(user, em.merge(supporter.organisation()), Role.VIEWER));
        });

        assertNotFound(viewer, () -> service.make(supporter.id()));
        assertNotFound(viewer, () -> service.end(supporter.id()));
        assertThat(stage.as(viewer, "NETWORK", () -> feeds.of(supporter))).isEmpty();
        String stranger = SupporterSetting.managerOf(other);
        assertNotFound(stranger, () -> service.make(supporter.id()));
        assertNotFound(stranger, () -> service.end(supporter.id()));
        assertNotFound(stranger, () -> feeds.of(supporter));
        assertNotFound(stranger, () -> service.make(Long.MAX_VALUE));
        for (String role : List.of("NETWORK", "COMMISSION", "ADMIN", "SYSTEM")) {
            assertThatThrownBy(() -> stage.as(stranger, role, service::makeOfAll))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
        assertThatThrownBy(() -> office(() -> service.make(supporter.id())))
                .hasStackTraceContaining(EJBAccessException.class.getName());
    }

    @Test
    void theTrailTellsThatAnAddressWasMadeOrEndedButNotWhich() {
        Supporter supporter = network("Audited");
        Secret first = make(supporter);
        Secret second = make(supporter);
        manager(supporter, () -> service.end(supporter.id()));

        List<String> told = stage.as(
                "system",
                "SYSTEM",
                () -> em.createQuery(
                                "select concat(e.action, ' ', e.actor, ' ', e.detail) from AuditEntry e"
                                        + " where e.subject = :subject and e.action like 'DeadlineFeed%' order by e.id",
                                String.class)
                        .setParameter("subject", "supporter:" + supporter.id())
                        .getResultList());
        assertThat(told.stream().map(line -> line.split(" ")[0]))
                .containsExactly("DeadlineFeedMade", "DeadlineFeedEnded", "DeadlineFeedMade", "DeadlineFeedEnded");
        assertThat(told)
                .allSatisfy(line -> assertThat(line)
                        .contains(SupporterSetting.managerOf(supporter))
                        .doesNotContain(first.text(), second.text(), first.hash(), second.hash()));
    }

    @Test
    void theFeedOfAllTakesAsManyQueriesForManyNetworksAsForFew() throws Exception {
        Secret secret = officersSecret();
        network("Query");
        on(DUE.minusDays(90));
        sweep();
        List<String> few = statements(() -> feeds.calendar(secret));
        on(CREATED);
        for (int i = 0; i < 5; i++) {
            network("Query " + i);
        }
        on(DUE.minusDays(90));
        sweep();
        for (Supporter supporter : created) {
            long id = first(supporter).id();
            office(() -> extensions.extend(id, 3, "A flood."));
        }

        assertThat(few).isNotEmpty();
        assertThat(statements(() -> feeds.calendar(secret))).hasSameSizeAs(few);
    }

    @Test
    void theOfficeSeesWhatIsDueFromADayToAnother() {
        Supporter supporter = network("Soon");
        on(DUE.minusDays(90));
        sweep();
        long id = first(supporter).id();

        assertThat(due(DUE, DUE)).contains(id);
        assertThat(due(DUE.minusDays(30), DUE.minusDays(1))).doesNotContain(id);
        assertThat(due(DUE.plusDays(1), DUE.plusDays(30))).doesNotContain(id);
        office(() -> extensions.extend(id, 5, "A flood."));
        assertThat(due(DUE, DUE)).doesNotContain(id);
        assertThat(due(DUE.plusDays(1), DUE.plusDays(30))).contains(id);
    }

    private List<Long> due(LocalDate from, LocalDate to) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.due(from, to, 1000)).stream()
                .map(FeedbackPeriod::id)
                .toList();
    }

    private Secret officersSecret() {
        setting.officers();
        return stage.as(SupporterSetting.OFFICER, "OFFICE", service::makeOfAll);
    }

    private Supporter network(String name) {
        Supporter supporter = setting.active("Мережа " + name);
        created.add(supporter);
        return supporter;
    }

    private DeadlineFeed network(Supporter supporter) {
        return stage.as(SupporterSetting.managerOf(supporter), "NETWORK", () -> feeds.of(supporter))
                .orElse(null);
    }

    private Secret make(Supporter supporter) {
        return stage.as(SupporterSetting.managerOf(supporter), "NETWORK", () -> service.make(supporter.id()));
    }

    private void manager(Supporter supporter, As.Work work) {
        stage.as(SupporterSetting.managerOf(supporter), "NETWORK", work);
    }

    private void office(As.Work work) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", work);
    }

    private static void on(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
    }

    private void sweep() {
        stage.as("system", "SYSTEM", sweep::run);
    }

    /** The earliest period. */
    private FeedbackPeriod first(Supporter supporter) {
        List<FeedbackPeriod> all = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(supporter));
        return all.get(all.size() - 1);
    }

    private String uid(Supporter supporter, String what) {
        return "period-" + first(supporter).id() + "-" + what + "@";
    }

    private static String path(Secret secret) {
        return "/feeds/deadlines/" + secret.text() + ".ics";
    }

    /** The calendar with its folded lines made whole. */
    private String read(Secret secret) throws Exception {
        HttpResponse<String> response = get(path(secret));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().replace("\r\n ", "");
    }

    private String entry(Secret secret, String uid) throws Exception {
        for (String entry : read(secret).split("BEGIN:VEVENT", -1)) {
            if (entry.contains("UID:" + uid)) {
                return entry;
            }
        }
        throw new AssertionError("No entry " + uid);
    }

    private long entries(Secret secret) throws Exception {
        return read(secret).split("BEGIN:VEVENT", -1).length - 1;
    }

    private void assertMissing(String path) throws Exception {
        HttpResponse<String> missing = get("/feeds/nothing-here");
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(response.body()).isEqualTo(missing.body()).doesNotContain("VCALENDAR");
    }

    private void assertNotFound(String email, As.Work work) {
        assertThatThrownBy(() -> stage.as(email, Role.NETWORK, work)).isExactlyInstanceOf(NotFound.class);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** What a piece of work sends to the database, as the persistence provider logs it. */
    private List<String> statements(Runnable work) throws Exception {
        List<String> statements = new ArrayList<>();
        Thread here = Thread.currentThread();
        ClassLoader provider = em.unwrap(Class.forName("org.eclipse.persistence.sessions.server.ServerSession"))
                .getClass()
                .getClassLoader();
        Class<?> log = provider.loadClass("org.eclipse.persistence.logging.SessionLog");
        Object session = em.unwrap(provider.loadClass("org.eclipse.persistence.sessions.server.ServerSession"));
        Object before = session.getClass().getMethod("getSessionLog").invoke(session);
        Object counting = Proxy.newProxyInstance(provider, new Class<?>[] {log}, (proxy, method, arguments) -> {
            boolean sql = arguments != null && arguments.length == 2 && "sql".equals(arguments[1]);
            if (method.getName().equals("shouldLog") && sql && Thread.currentThread() == here) {
                return true;
            }
            if (method.getName().equals("log") && arguments.length == 1) {
                Method category = arguments[0].getClass().getMethod("getNameSpace");
                if ("sql".equals(category.invoke(arguments[0])) && Thread.currentThread() == here) {
                    statements.add(String.valueOf(
                            arguments[0].getClass().getMethod("getMessage").invoke(arguments[0])));
                    return null;
                }
            }
            try {
                return method.invoke(before, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        session.getClass().getMethod("setSessionLog", log).invoke(session, counting);
        try {
            work.run();
        } finally {
            session.getClass().getMethod("setSessionLog", log).invoke(session, before);
        }
        return statements;
    }
}
