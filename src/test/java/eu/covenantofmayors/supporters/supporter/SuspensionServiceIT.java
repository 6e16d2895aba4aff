package eu.covenantofmayors.supporters.supporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class SuspensionServiceIT {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Supporters supporters;

    @Inject
    private SuspensionLetter letters;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Outbox outbox;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @BeforeEach
    void holdTheClock() {
        MovableClock.setTo(NOW);
    }

    @AfterEach
    void freeTheClock() {
        MovableClock.reset();
    }

    @Test
    void writesTheNoticeToTheManagersInTheirLanguage() {
        SuspensionCase noticed = noticed(setting.active("Written to"));

        assertThat(mails(noticed)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(SupporterSetting.managerOf(noticed.supporter()));
            assertThat(mail.subject()).startsWith("Уведомление о приостановке");
            assertThat(mail.body()).contains("Nothing was done.", "/workspace/case?id=" + noticed.id());
        });
    }

    @Test
    void givesTheWholeThirtiethDayToAnswer() {
        SuspensionCase noticed = noticed(setting.active("Thirty days"));

        assertThat(noticed.answerUntil()).isEqualTo("2026-02-14T23:00:00Z");
    }

    @Test
    void isNotSuspendedWhileTheAnswerPeriodRuns() {
        SuspensionCase noticed = noticed(setting.active("Running"));

        assertThat(against(noticed)).isEqualTo("refused.answerPeriodRuns");
        assertThatThrownBy(() -> commission(() -> suspensions.suspend(noticed.id(), "Too early")))
                .hasMessageContaining("refused.answerPeriodRuns");
    }

    @Test
    void isSuspendedAndTakenBackWhenTheNoticeWentOut() {
        Supporter supporter = setting.active("Whole way");
        SuspensionCase noticed = noticed(supporter);
        MovableClock.setTo(NOW.plus(Duration.ofDays(32)));
        assertThat(against(noticed)).isEqualTo("refused.noticeNotSent");

        setting.mailsWentOut(noticed);
        assertThat(against(noticed)).isEqualTo("refused.secondPerson");
        assertThatThrownBy(() -> commission(() -> suspensions.suspend(noticed.id(), "No answer")))
                .hasMessage("refused.secondPerson");
        second(() -> suspensions.suspend(noticed.id(), "No answer"));
        assertThat(state(supporter)).isEqualTo(SupporterState.SUSPENDED);
        assertThatThrownBy(() -> second(() -> suspensions.end(supporter.id(), "Enough")))
                .hasMessage("refused.secondPerson");

        commission(() -> suspensions.reinstate(supporter.id(), "Done"));
        assertThat(state(supporter)).isEqualTo(SupporterState.ACTIVE);
        assertThat(find(noticed.id()).outcome()).isEqualTo(SupporterStep.REINSTATE);
    }

    @Test
    void eachDecisionIsALetterForTheNetworkAndTheDesks() throws Exception {
        Supporter supporter = setting.active("Written about");
        noticed(supporter);
        Supporter read = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> supporters.get(supporter.id()));
        int line = read.history().size() - 1;

        byte[] mine = stage.as(
                SupporterSetting.managerOf(supporter), "NETWORK", () -> letters.mine(read, line, Languages.RU));
        assertThat(text(mine)).contains("Written about", "15 января 2026", "14 февраля 2026", "Nothing was done.");
        assertThat(text(stage.as(
                        SupporterSetting.OFFICER,
                        "OFFICE",
                        () -> letters.ofSupporter(supporter.id(), line, Languages.EN))))
                .contains("gives notice", "six commitments");
        for (int none : new int[] {line - 1, line + 1, -1}) {
            assertThatThrownBy(() -> stage.as(
                            SupporterSetting.OFFICER,
                            "OFFICE",
                            () -> letters.ofSupporter(supporter.id(), none, Languages.EN)))
                    .as("line " + none)
                    .isInstanceOf(NotFound.class);
        }
        Supporter other = setting.active("Another");
        assertThatThrownBy(() -> stage.as(
                        SupporterSetting.managerOf(other), "NETWORK", () -> letters.mine(read, line, Languages.EN)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLetterStaysAsItWasWhateverTextsSayLater() {
        Supporter supporter = setting.active("Written once");
        noticed(supporter);
        int line = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> supporters.get(supporter.id()))
                        .history()
                        .size()
                - 1;
        Map<Languages, byte[]> before = letters(supporter, line);
        try {
            Texts.replace(Map.of(Languages.EN, Map.of("suspensionLetter.title", "Something else")));
            assertThat(letters(supporter, line)).containsExactlyEntriesOf(before);
        } finally {
            Texts.replace(Map.of());
        }
        assertThat(em.createNativeQuery("select detail from audit_entry where action = 'LettersMade' and subject = ?1")
                        .setParameter(1, supporter.subject())
                        .getResultList())
                .containsExactly(before.entrySet().stream()
                        .map(letter -> letter.getKey().tag() + " SHA-256 " + Secret.sha256(letter.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private Map<Languages, byte[]> letters(Supporter supporter, int line) {
        Map<Languages, byte[]> all = new EnumMap<>(Languages.class);
        for (Languages language : Languages.spoken()) {
            all.put(
                    language,
                    stage.as(
                            SupporterSetting.COMMISSION,
                            "COMMISSION",
                            () -> letters.ofSupporter(supporter.id(), line, language)));
        }
        return all;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aCaseAboutTheSameIsOpenedOnce() {
        Supporter supporter = setting.active("Twice proposed");
        propose(supporter);
        propose(supporter);

        assertThat(cases(supporter)).hasSize(1);
    }

    @Test
    void aNoticeIsIssuedOnce() {
        SuspensionCase noticed = noticed(setting.active("Twice noticed"));

        assertThatThrownBy(() -> commission(() -> suspensions.issueNotice(noticed.id(), "Again")))
                .isInstanceOf(Refused.class);
        assertThat(mails(noticed)).hasSize(1);
    }

    @Test
    void isAnsweredByItsOwnNetworkOnly() {
        Supporter other = setting.active("Other");
        SuspensionCase noticed = noticed(setting.active("Answering"));

        assertThatThrownBy(() -> stage.as(
                        SupporterSetting.managerOf(other),
                        "NETWORK",
                        () -> suspensions.answer(noticed.id(), "Not mine")))
                .isInstanceOf(NotFound.class);
        stage.as(
                SupporterSetting.managerOf(noticed.supporter()),
                "NETWORK",
                () -> suspensions.answer(noticed.id(), "We will."));
        assertThat(find(noticed.id()).answer()).isEqualTo("We will.");
    }

    @Test
    void aCaseOfANetworkThatHasLeftCanBeDropped() {
        Supporter supporter = setting.active("Left");
        SuspensionCase noticed = noticed(supporter);
        setting.leave(supporter);

        commission(() -> suspensions.dismiss(noticed.id(), "It has left"));
        assertThat(find(noticed.id()).isOpen()).isFalse();
    }

    @Test
    void aDroppedCaseKeepsWhoDroppedItAndWhy() {
        Supporter supporter = setting.active("Dropped");
        propose(supporter);
        long id = cases(supporter).get(0).id();
        commission(() -> suspensions.dismiss(id, "They do what they promised."));

        assertThat(find(id).closedBy()).isEqualTo(SupporterSetting.COMMISSION);
        assertThat(find(id).closingReason()).isEqualTo("They do what they promised.");
        Supporter read = stage.as(SupporterSetting.OFFICER, "OFFICE", () -> supporters.get(supporter.id()));
        HistoryEntry last = read.history().get(read.history().size() - 1);
        assertThat(last.isOf(CaseEvent.DROPPED)).isTrue();
        assertThat(last.actor()).isEqualTo(SupporterSetting.COMMISSION);
        assertThat(last.reason()).isEqualTo("They do what they promised.");
        assertThat(em.createNativeQuery("select actor || ' ' || after_value || ' ' || why from audit_entry"
                                + " where action = 'CaseClosed' and subject = ?1")
                        .setParameter(1, supporter.subject())
                        .getResultList())
                .isEqualTo(List.of(SupporterSetting.COMMISSION + " DROPPED They do what they promised."));
    }

    @Test
    void givesAsManyDaysToAnswerAsThePolicySays() {
        answerDays("answer_days + 15");
        try {
            assertThat(noticed(setting.active("Forty-five days")).answerUntil()).isEqualTo("2026-03-01T23:00:00Z");
        } finally {
            answerDays("answer_days - 15");
        }
    }

    private void answerDays(String days) {
        stage.as(
                "system",
                "SYSTEM",
                () -> em.createNativeQuery("update feedback_policy set answer_days = " + days)
                        .executeUpdate());
    }

    private SuspensionCase noticed(Supporter supporter) {
        propose(supporter);
        long id = cases(supporter).get(0).id();
        commission(() -> suspensions.issueNotice(id, "Nothing was done."));
        return find(id);
    }

    private void propose(Supporter supporter) {
        stage.as(
                SupporterSetting.OFFICER,
                "OFFICE",
                () -> suspensions.propose(supporter.id(), CaseReason.INSUFFICIENT_COMMITMENT, "Nothing was done."));
    }

    private void second(As.Work work) {
        stage.as(SupporterSetting.SECOND_COMMISSION, "COMMISSION", work);
    }

    private void commission(As.Work work) {
        stage.as(SupporterSetting.COMMISSION, "COMMISSION", work);
    }

    private String against(SuspensionCase noticed) {
        return stage.as(
                SupporterSetting.COMMISSION,
                "COMMISSION",
                () -> suspensions
                        .againstSuspension(noticed.id())
                        .map(Refused::key)
                        .orElse(null));
    }

    private List<SuspensionCase> cases(Supporter supporter) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> supporters.casesOf(supporter));
    }

    private SuspensionCase find(long id) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> supporters.suspensionCase(id));
    }

    private SupporterState state(Supporter supporter) {
        return stage.as(
                SupporterSetting.COMMISSION,
                "COMMISSION",
                () -> supporters.get(supporter.id()).state());
    }

    private List<OutboxMessage> mails(SuspensionCase noticed) {
        return stage.as(SupporterSetting.COMMISSION, "COMMISSION", () -> outbox.of(noticed.noticeKey()));
    }
}
