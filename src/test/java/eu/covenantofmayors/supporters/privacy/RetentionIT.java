package eu.covenantofmayors.supporters.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.ConsentMoved;
import eu.covenantofmayors.supporters.platform.ConsentPurpose;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.web.DeskRead;
import eu.covenantofmayors.supporters.signatory.MemberImportService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of people goes when its time has come, and not before. */
@ArquillianTest
class RetentionIT {
    private final String email = "kept-" + System.nanoTime() + "@somewhere.example";

    @Inject
    private RetentionService retention;

    @Inject
    private AccessLog log;

    @Inject
    private Consents consents;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private MemberImportService imports;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Event<DeskRead> read;

    @Inject
    private Event<ConsentMoved> said;

    @Inject
    private Stage stage;

    @Resource
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager em;

    @AfterEach
    void now() {
        MovableClock.setTo(null);
    }

    @Test
    void aListOfMembersThatNobodyImportsGoesWithItsFile() throws Exception {
        Supporter network = setting.active("Uploading");
        long upload = stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> imports.upload(
                        network.id(), "members.csv", "Name;Country\nLviv;UA\n".getBytes(StandardCharsets.UTF_8)));
        forgetAfter(Period.ofDays(13));
        assertThat(count("member_import where id = " + upload + " and file_name = ?", "members.csv"))
                .isEqualTo(1);
        forgetAfter(Period.ofDays(15));
        assertThat(count("member_import where id = " + upload + " and file_name = ?", "members.csv"))
                .isZero();
    }

    @Test
    void aMailKeepsThatItWentOutButNotToWhom() throws Exception {
        within(() -> outbox.enqueue("kept:" + email, email, Languages.EN, "mail.newsletter.confirm", "x"));
        within(() -> em.createNativeQuery("update outbox_message set status = 'SENT' where recipient = ?")
                .setParameter(1, email)
                .executeUpdate());
        forgetAfter(Period.ofYears(2).minusDays(1));
        assertThat(count("outbox_message where recipient = ?", email)).isEqualTo(1);
        forgetAfter(Period.ofYears(2).plusDays(1));
        assertThat(count("outbox_message where recipient = ?", email)).isZero();
        assertThat(count("outbox_message where subject <> '' and body = '' and recipient = ?", "erased@erased.invalid"))
                .isPositive();
    }

    @Test
    void theProofThatANoticeWentOutOutlivesItsReaders() throws Exception {
        String notice = "notice:" + System.nanoTime();
        within(() -> {
            outbox.enqueue(notice, email, Languages.EN, "mail.newsletter.confirm", "x");
            outbox.enqueue(notice, "second-" + email, Languages.EN, "mail.newsletter.confirm", "x");
        });
        within(() -> em.createNativeQuery("update outbox_message set status = 'SENT' where recipient like ?")
                .setParameter(1, "%" + email)
                .executeUpdate());
        forgetAfter(Period.ofYears(2).plusDays(1));

        assertThat(count("outbox_message where recipient like ?", "%" + email)).isZero();
        assertThat(count("outbox_message where message_key like ?", "%" + email + "%"))
                .isZero();
        assertThat(outbox.wentOut(notice)).as("a suspension rests on it").isTrue();
        assertThat(stage.as(SupporterSetting.OFFICER, "OFFICE", () -> outbox.of(notice)))
                .as("the Why page shows it")
                .hasSize(2);
    }

    @Test
    void whoWasInvitedInVainIsForgottenButNoMemberAndNoOfficer() throws Exception {
        String member = SupporterSetting.managerOf(setting.pending("Kept"));
        Instant now = Instant.now();
        within(() -> {
            User user = new User(email, "Somebody", Languages.EN);
            user.invite(now);
            em.persist(user);
            em.createNativeQuery("update account set password_hash = null, invited_until = ? where email = ?")
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, member)
                    .executeUpdate();
        });
        forgetAfter(Period.ofYears(1).minusDays(1));
        assertThat(accounts.byEmail(email)).isPresent();
        forgetAfter(Period.ofYears(1).plusDays(20));
        assertThat(accounts.byEmail(email)).isEmpty();
        assertThat(accounts.byEmail(member)).isPresent();
    }

    @Test
    void whoWasShownDataOfPeopleIsKnownForAYear() throws Exception {
        within(() -> read.fire(new DeskRead("/admin/account/view", "17", email)));
        within(() -> read.fire(new DeskRead("/admin/state", "", email)));
        AccessSearch mine = new AccessSearch(email, null, null);
        assertThat(asAdmin(() -> log.count(mine)))
                .as("a page without people is none")
                .isEqualTo(1);
        assertThat(asAdmin(() -> log.count(new AccessSearch(email, Disclosure.ACCOUNTS, "17"))))
                .isEqualTo(1);
        assertThat(asAdmin(() -> log.count(new AccessSearch(email, Disclosure.MAILS, null))))
                .isZero();
        forgetAfter(Period.ofYears(1).minusDays(1));
        assertThat(asAdmin(() -> log.count(mine))).isEqualTo(1);
        forgetAfter(Period.ofYears(1).plusDays(1));
        assertThat(asAdmin(() -> log.count(mine))).isZero();
    }

    @Test
    void aYesIsKeptWithItsWordsAndForgottenThreeYearsAfterItWasTakenBack() throws Exception {
        within(() -> say(true));
        List<Consent> given = asAdmin(() -> consents.given(email.toUpperCase(Locale.ROOT)));
        assertThat(given).hasSize(1);
        assertThat(given.get(0).words()).isEqualTo(Texts.in(Languages.UK).text("newsletter.privacy"));
        forgetAfter(Period.ofYears(4));
        assertThat(asAdmin(() -> consents.given(email))).as("it stands").hasSize(1);

        MovableClock.setTo(null);
        within(() -> say(false));
        assertThat(asAdmin(() -> consents.given(email)).get(0).withdrawnAt()).isNotNull();
        forgetAfter(Period.ofYears(3).plusDays(1));
        assertThat(asAdmin(() -> consents.given(email))).isEmpty();
        assertThat(count("consent where person_hash like ?", "%@%"))
                .as("nobody's address")
                .isZero();
    }

    private void say(boolean given) {
        said.fire(new ConsentMoved(ConsentPurpose.NEWSLETTER, email, Languages.UK, given, Instant.now()));
    }

    private void forgetAfter(Period passed) {
        MovableClock.setTo(
                LocalDate.now(ZoneOffset.UTC).plus(passed).atTime(12, 0).toInstant(ZoneOffset.UTC));
        stage.as("system", "SYSTEM", () -> retention.forget());
        em.clear();
    }

    private long count(String what, String value) {
        return ((Number) em.createNativeQuery("select count(*) from " + what)
                        .setParameter(1, value)
                        .getSingleResult())
                .longValue();
    }

    private <T> T asAdmin(Callable<T> work) {
        return stage.as(SupporterSetting.ADMINISTRATOR, "ADMIN", work);
    }

    private void within(Runnable work) throws Exception {
        transaction.begin();
        work.run();
        transaction.commit();
    }
}
