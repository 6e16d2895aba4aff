package eu.covenantofmayors.supporters.signatory;

import static eu.covenantofmayors.supporters.supporter.SupporterSetting.COMMISSION;
import static eu.covenantofmayors.supporters.supporter.SupporterSetting.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.covenantofmayors.supporters.audit.AuditSearch;
import eu.covenantofmayors.supporters.audit.AuditTrail;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.report.Figures;
import eu.covenantofmayors.supporters.report.Statistics;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Imports of small releases on a real database; each test has signatories and networks of its own. */
@ArquillianTest
class RegisterImportIT {
    @Inject
    private RegisterImportService service;

    @Inject
    private RegisterImportStarter starter;

    @Inject
    private RegisterImports imports;

    @Inject
    private ImportProgress progress;

    @Inject
    private Signatories signatories;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Statistics statistics;

    @Inject
    private AuditTrail trail;

    @Inject
    private Stage stage;

    /** Numbers that no other test has. */
    private final long first = System.nanoTime();

    private final String town = "Town " + first;
    private final String network = "Network " + first;

    @Test
    void addsWhatIsNewOnce() {
        byte[] release = release()
                .row(first + 2, town)
                .with("organisation_id", first + "_med")
                .with("population_adhesion", "many")
                .row(first + 3, town)
                .with("signatory_status", "gone")
                .bytes();

        assertThat(counts(run(release))).containsExactly(4, 3, 0, 0, 1, 2);
        assertThat(counts(run(release))).containsExactly(4, 0, 0, 3, 1, 2);
        assertThat(found())
                .extracting(Signatory::registerId)
                .containsExactlyInAnyOrder(first + "", (first + 1) + "", first + "_med");
        assertThat(newest().problems())
                .containsExactly(
                        RowProblem.valueLeftOut(4, "population_adhesion", "many", "problem.noPopulation"),
                        RowProblem.rowLeftOut(5, "signatory_status", "gone", "problem.noStatus"));
        assertThat(newest().importedBy()).isEqualTo(OFFICER);
    }

    @Test
    void bringsUpToDateWhatHasChanged() {
        run(release().bytes());
        byte[] later = release()
                .with("signatory_status", "on_hold")
                .row(first + 2, town + " C")
                .bytes();

        assertThat(counts(run(later))).containsExactly(3, 1, 1, 1, 0, 0);
        assertThat(found())
                .extracting(Signatory::status)
                .containsExactly(SignatoryStatus.PUBLISHED, SignatoryStatus.ON_HOLD, SignatoryStatus.PUBLISHED);
    }

    @Test
    void makesTheNetworksThatItNamesOnce() {
        run(new RegisterSheet()
                .row(first, town + " A")
                .with("supporter_name", network)
                .row(first + 1, town + " B")
                .with("supporter_name", network.toUpperCase(Locale.ROOT))
                .bytes());
        Supporter supporter = found().get(0).supporter();

        assertThat(supporter.state()).isEqualTo(SupporterState.NAMED);
        assertThat(supporter.organisation().officialName()).isEqualTo(network);
        assertThat(signatories.of(supporter)).isEqualTo(found());

        run(new RegisterSheet()
                .row(first + 2, town + " C")
                .with("supporter_name", network)
                .bytes());
        assertThat(found()).hasSize(3).extracting(Signatory::supporter).containsOnly(supporter);
    }

    @Test
    void takesASignatoryFromTheNetworkThatIsNotNamedAnyMore() {
        run(release().with("supporter_name", network).bytes());
        assertThat(counts(run(release().bytes()))).containsExactly(2, 0, 1, 1, 0, 0);
        assertThat(found()).extracting(Signatory::supporter).containsOnlyNulls();
    }

    @Test
    void isCountedForThePublic() {
        Figures before = statistics.figures();
        run(release()
                .with("supporter_name", network)
                .with("population_adhesion", 234)
                .bytes());

        Figures after = statistics.figures();
        assertThat(after.getSignatories() - before.getSignatories()).isEqualTo(2);
        assertThat(after.getSupportedSignatories() - before.getSupportedSignatories())
                .isEqualTo(1);
        assertThat(after.getPopulation() - before.getPopulation()).isEqualTo(1234);
        assertThat(signatories.countries()).contains("UA");
    }

    @Test
    void leavesATrace() {
        RegisterImport imported = run(release().bytes());

        assertThat(stage.as(COMMISSION, "COMMISSION", () -> trail.find(AuditSearch.ALL, 0, 1)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("RegisterImported");
                    assertThat(entry.subject()).isEqualTo("register-import:" + imported.id());
                    assertThat(entry.actor()).isEqualTo(OFFICER);
                    assertThat(entry.detail()).contains("release.xlsx: 2 rows, 2 added");
                });
    }

    @Test
    void keepsNothingOfAFileThatIsRefused() {
        RegisterImport before = run(release().bytes());
        byte[] lacking = new RegisterSheet()
                .row(first + 2, town + " C")
                .without("gcom_id")
                .bytes();

        assertRefused("refused.import.columnMissing", () -> run(lacking));
        assertRefused("refused.import.columnMissing", () -> check(lacking, "lacking.xlsx"));
        assertThat(found()).hasSize(2);
        assertThat(newest()).isEqualTo(before);
        assertThat(progress.running()).isFalse();
    }

    @Test
    void keepsNothingOfAnImportThatFails() throws Exception {
        RegisterImport before = run(release().bytes());
        check(
                release()
                        .with("supporter_name", network)
                        .row(first + 2, town + " C")
                        .bytes(),
                RegisterSaboteur.VICTIM);
        awaitEnd();
        start();
        awaitEnd();

        assertThat(progress.refusal().key()).isEqualTo("refused.importFailed");
        assertThat(found()).hasSize(2).extracting(Signatory::supporter).containsOnlyNulls();
        assertThat(newest().state()).isEqualTo(RegisterImportState.CHECKED);
        stage.as(OFFICER, "OFFICE", () -> service.drop(newest().id()));
        assertThat(newest()).isEqualTo(before);
    }

    @Test
    void showsWhatAReleaseWouldChangeAndChangesNothing() throws Exception {
        run(release().bytes());
        check(
                release()
                        .with("signatory_status", "on_hold")
                        .with("supporter_name", network)
                        .row(first + 2, town + " C")
                        .bytes(),
                "later.xlsx");
        awaitEnd();

        assertThat(progress.refusal()).isNull();
        assertThat(newest().state()).isEqualTo(RegisterImportState.CHECKED);
        assertThat(counts(newest())).containsExactly(3, 1, 1, 1, 0, 0);
        assertThat(changes(newest()))
                .extracting(RegisterChange::name, RegisterChange::isAddition)
                .containsExactly(tuple(town + " B", false), tuple(town + " C", true));
        assertThat(changes(newest()).get(0).differences())
                .containsExactlyInAnyOrder(
                        new RegisterChange.Difference("signatory_status", "published", "on_hold"),
                        new RegisterChange.Difference("supporter_name", "", network));
        assertThat(found()).hasSize(2).extracting(Signatory::status).containsOnly(SignatoryStatus.PUBLISHED);
        assertThat(em.createQuery("select count(o) from Organisation o where o.officialName = :name", Long.class)
                        .setParameter("name", network)
                        .getSingleResult())
                .as("networks are made by the import only")
                .isZero();
    }

    @Test
    void takesAnImportBackAsIfItHadNotBeen() {
        run(release().with("supporter_name", network).bytes());
        List<Map<String, String>> before = cells();
        RegisterImport later = run(new RegisterSheet()
                .row(first, town + " A")
                .with("population_adhesion", 7)
                .with("adhesion_type", "As a group of signatories committing collectively (joint SEAP - option 2)")
                .with("date_of_adhesion", null)
                .row(first + 1, town + " B")
                .row(first + 2, town + " C")
                .with("organisation_id", first + "_med")
                .bytes());
        assertThat(cells()).hasSize(3).isNotEqualTo(before);

        undo(later);

        assertThat(cells()).isEqualTo(before);
        assertThat(newest().state()).isEqualTo(RegisterImportState.UNDONE);
        assertRefused("refused.conflict", () -> undo(later));
    }

    @Test
    void takesBackTheLatestImportOnly() {
        RegisterImport earlier = run(release().bytes());
        RegisterImport later = run(release().row(first + 2, town + " C").bytes());

        assertRefused("refused.importFollowed", () -> undo(earlier));
        undo(later);
        undo(earlier);
        assertThat(found()).isEmpty();
    }

    private List<Map<String, String>> cells() {
        return stage.as(
                OFFICER, "OFFICE", () -> found().stream().map(Signatory::cells).toList());
    }

    @Test
    void runsInTheBackgroundAndTellsHowFarItIs() throws Exception {
        check(release().bytes(), "background.xlsx");
        awaitEnd();
        assertThat(found()).isEmpty();
        start();
        awaitEnd();

        assertThat(progress.refusal()).isNull();
        assertThat(progress.done()).isEqualTo(progress.total()).isEqualTo(2);
        assertThat(newest().fileName()).isEqualTo("background.xlsx");
        assertThat(found()).hasSize(2);
    }

    @Test
    void waitsForTheOneThatIsRunning() throws Exception {
        progress.begin();
        try {
            assertRefused("refused.importRunning", () -> check(release().bytes(), "second.xlsx"));
            assertThat(progress.running()).isTrue();
        } finally {
            progress.end(null);
        }
        assertThat(found()).isEmpty();

        check(release().bytes(), "second.xlsx");
        awaitEnd();
        assertThat(newest().changes()).isEqualTo(2);
    }

    @Test
    void isTheOfficesBusinessAlone() {
        byte[] release = release().bytes();
        List<As.Work> calls = List.of(
                () -> service.run(release, "release.xlsx", Actor.SYSTEM),
                () -> starter.check(release, "release.xlsx"),
                () -> starter.start(1),
                () -> starter.undo(1),
                () -> service.rehearse(release),
                () -> service.runChecked(1, Actor.SYSTEM),
                () -> service.drop(1),
                () -> service.undo(1, Actor.SYSTEM),
                () -> imports.byId(1),
                () -> imports.changes(1, 0, 1),
                () -> starter.startAlone(release, "release.xlsx"),
                () -> imports.newest(1));
        for (As.Work call : calls) {
            assertThatThrownBy(call::run).isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> stage.as(COMMISSION, "COMMISSION", call))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
        assertThat(found()).isEmpty();
    }

    private RegisterSheet release() {
        return new RegisterSheet().row(first, town + " A").row(first + 1, town + " B");
    }

    private RegisterImport run(byte[] release) {
        return stage.as(OFFICER, "OFFICE", () -> service.run(release, "release.xlsx", new Actor(OFFICER, Role.OFFICE)));
    }

    private void check(byte[] release, String fileName) {
        stage.as(OFFICER, "OFFICE", () -> starter.check(release, fileName));
    }

    /** Imports what was checked last. */
    private void start() {
        long id = newest().id();
        stage.as(OFFICER, "OFFICE", () -> starter.start(id));
    }

    private void undo(RegisterImport imported) {
        stage.as(OFFICER, "OFFICE", () -> service.undo(imported.id(), new Actor(OFFICER, Role.OFFICE)));
    }

    private List<RegisterChange> changes(RegisterImport imported) {
        return stage.as(OFFICER, "OFFICE", () -> imports.changes(imported.id(), 0, 10));
    }

    private void awaitEnd() throws InterruptedException {
        while (progress.running()) {
            Thread.sleep(20);
        }
    }

    private List<Signatory> found() {
        return em.createQuery("select s from Signatory s where s.name like :town order by s.name", Signatory.class)
                .setParameter("town", "%" + town + "%")
                .getResultList();
    }

    private RegisterImport newest() {
        return stage.as(OFFICER, "OFFICE", () -> imports.newest(1)).get(0);
    }

    /** Rows that were read, added, changed, unchanged and left out, and remarks. */
    private static List<Integer> counts(RegisterImport imported) {
        return List.of(
                imported.rowsRead(),
                imported.rowsAdded(),
                imported.rowsChanged(),
                imported.rowsUnchanged(),
                imported.rowsLeftOut(),
                imported.problemCount());
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
