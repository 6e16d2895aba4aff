package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Office moves a reporting cycle once; all networks signed on 29 February 2024. */
@ArquillianTest
class AlignmentIT {
    private static final LocalDate CREATED = LocalDate.of(2024, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2025, 2, 28);

    @Inject
    private AlignmentService alignments;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

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
    void theNextDueDateAndAllThatFollowLieLater() {
        Supporter network = network("Aligned");
        assertThat(choices(network)).hasSize(11).startsWith(LocalDate.of(2025, 3, 29));
        align(network, 2, "Its general assembly is in April.");

        assertThat(all(network)).singleElement().satisfies(period -> {
            assertThat(period.baseDue()).isEqualTo("2025-04-29");
            assertThat(period.number()).isEqualTo(1);
            assertThat(period.shiftMonths()).isEqualTo(2);
        });
        sweepOn(DUE.minusDays(90));
        assertThat(all(network).get(0).state()).isEqualTo(FeedbackState.SCHEDULED);
        sweepOn(LocalDate.of(2025, 4, 29).minusDays(90));
        assertThat(all(network))
                .extracting(FeedbackPeriod::state)
                .containsExactly(FeedbackState.OPEN, FeedbackState.SCHEDULED);
        assertThat(all(network).get(1).baseDue()).isEqualTo("2026-04-29");
        assertThat(choices(network)).isEmpty();
    }

    @Test
    void theRecordAuditAndMailTellWhoWhenAndWhy() {
        Supporter network = network("Recorded");
        align(network, 2, "Its general assembly is in April.");

        Alignment mine = stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> alignments.mine(network))
                .get(0);
        assertThat(mine.months()).isEqualTo(2);
        assertThat(mine.anchor()).isEqualTo("2024-02-29");
        assertThat(mine.dueBefore()).isEqualTo(DUE);
        assertThat(mine.dueAfter()).isEqualTo("2025-04-29");
        assertThat(mine.alignedBy()).isEqualTo(SupporterSetting.OFFICER);
        assertThat(mine.alignedAt()).isEqualTo(FeedbackFixture.noon(CREATED));
        assertThat(mails(network)).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(SupporterSetting.managerOf(network));
            assertThat(mail.subject()).contains("перенесены");
            assertThat(mail.body()).contains("29 апреля 2025", "Its general assembly is in April.");
        });
        assertThat(em.createQuery(
                                "select concat(e.detail, ', ', e.before, ' to ', e.after, ': ', e.why) from AuditEntry e where e.subject = :subject and e.action = 'CycleAligned'",
                                String.class)
                        .setParameter("subject", "supporter:" + network.id())
                        .getResultList())
                .containsExactly("2 months, 2025-02-28 to 2025-04-29: Its general assembly is in April.");
    }

    @Test
    void itIsDoneOnceForAnAgreementHoweverOftenItIsAskedFor() throws Exception {
        Supporter network = network("Once");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(executor.submit(() -> {
                start.await(1, TimeUnit.MINUTES);
                return isAlignedByAClickOfItsOwn(network);
            }));
        }
        start.countDown();
        assertThat(List.of(both.get(0).get(2, TimeUnit.MINUTES), both.get(1).get(2, TimeUnit.MINUTES)))
                .containsExactlyInAnyOrder(true, false);
        assertThat(all(network))
                .singleElement()
                .satisfies(period -> assertThat(period.baseDue()).isEqualTo("2025-05-29"));
        assertThat(mails(network)).hasSize(1);

        assertRefused("refused.aligned", () -> align(network, 1, "Again."));
        sweepOn(LocalDate.of(2025, 5, 29).minusDays(90));
        assertRefused("refused.aligned", () -> align(network, 1, "In the next period."));
        transaction.begin();
        try {
            assertThatThrownBy(() -> em.createNativeQuery(
                                    "insert into alignment (id, version, supporter_id, anchor, months, due_before,"
                                            + " due_after, reason, aligned_by, aligned_at) select -id, 1, supporter_id,"
                                            + " anchor, 1, due_before, due_after, reason, aligned_by, aligned_at"
                                            + " from alignment where supporter_id = ?1")
                            .setParameter(1, network.id())
                            .executeUpdate())
                    .hasStackTraceContaining("alignment_supporter_id_anchor_key");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void itIsTheOfficesAndNobodyElses() {
        Supporter network = network("Roles");
        Supporter other = network("Stranger");
        String manager = SupporterSetting.managerOf(network);

        for (String role : List.of("NETWORK", "COMMISSION", "ADMIN", "SYSTEM")) {
            assertThatThrownBy(() -> stage.as(manager, role, () -> alignments.align(network.id(), 1, "Me.")))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
        assertThatThrownBy(() -> stage.as(manager, "OFFICE", () -> alignments.align(network.id(), 1, "Me.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(
                        SupporterSetting.OFFICER, "OFFICE", () -> alignments.align(Long.MAX_VALUE, 1, "Nobody.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(SupporterSetting.managerOf(other), "NETWORK", () -> alignments.mine(network)))
                .isInstanceOf(NotFound.class);
        assertRefused("refused.alignmentMonths", () -> align(network, 12, "Too long."));
        assertThat(all(network))
                .singleElement()
                .satisfies(period -> assertThat(period.baseDue()).isEqualTo(DUE));
        assertThat(mails(network)).isEmpty();
    }

    @Test
    void whoHasLeftHasNothingToAlign() {
        Supporter network = network("Left");
        setting.leave(network);
        created.remove(network);

        assertThat(choices(network)).isEmpty();
        assertRefused("refused.alignmentNothing", () -> align(network, 1, "Too late."));
    }

    private boolean isAlignedByAClickOfItsOwn(Supporter network) {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        request.activate();
        try {
            align(network, 3, "April.");
            return true;
        } catch (Refused refused) {
            return false;
        } finally {
            request.deactivate();
        }
    }

    private Supporter network(String name) {
        Supporter supporter = setting.active(name);
        created.add(supporter);
        return supporter;
    }

    private void align(Supporter network, int months, String reason) {
        stage.as(SupporterSetting.OFFICER, "OFFICE", (As.Work) () -> alignments.align(network.id(), months, reason));
    }

    private List<LocalDate> choices(Supporter network) {
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> alignments.choices(network.id()));
    }

    /** Its periods, the oldest first. */
    private List<FeedbackPeriod> all(Supporter network) {
        List<FeedbackPeriod> found =
                new ArrayList<>(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(network)));
        java.util.Collections.reverse(found);
        return found;
    }

    private List<OutboxMessage> mails(Supporter network) {
        return em.createQuery("select m from OutboxMessage m where m.key like :key", OutboxMessage.class)
                .setParameter("key", "supporter:" + network.id() + ":ALIGNED:%")
                .getResultList();
    }

    private void sweepOn(LocalDate day) {
        MovableClock.setTo(FeedbackFixture.noon(day));
        stage.as("system", "SYSTEM", sweep::run);
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
