package eu.covenantofmayors.supporters.adhesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.audit.AuditSearch;
import eu.covenantofmayors.supporters.audit.AuditTrail;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.platform.files.Sealing;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AgreementDocumentsIT {
    @Inject
    private AgreementDocuments documents;

    @Inject
    private TimeStampSteps stamps;

    @Inject
    private AgreementService agreements;

    @Inject
    private SubmissionService submission;

    @Inject
    private ProfileService profiles;

    @Inject
    private AuditTrail trail;

    @Inject
    private AdhesionSetting setting;

    @Inject
    private Stage stage;

    @Test
    void everyVersionIsKeptAndItsFingerprintIsInTheTrail() {
        Adhesion adhesion = setting.in(AdhesionState.AGREEMENT_RETURNED);
        submission.sign(adhesion.token(), AdhesionFixture.signature(), AdhesionFixture.planned());

        List<AgreementDocument> versions = documents.ofApplication(adhesion.token());
        assertThat(versions).extracting(AgreementDocument::number).containsExactly(2, 1);
        assertThat(versions).extracting(AgreementDocument::signedBy).containsOnly(SignedBy.NETWORK);
        AuditSearch filed = new AuditSearch(null, "AgreementFiled", "adhesion:" + adhesion.id(), null, null, null);
        assertThat(stage.as("admin", "ADMIN", () -> trail.find(filed, 0, 10)))
                .extracting(entry -> entry.detail())
                .containsExactly(
                        "version 2 NETWORK SHA-256 " + versions.get(0).hash(),
                        "version 1 NETWORK SHA-256 " + versions.get(1).hash());
    }

    @Test
    void theCommissionsSealIsAddedToWhatTheNetworkHasSigned() {
        Adhesion adhesion = setting.in(AdhesionState.CO_SIGNED);
        List<AgreementDocument> versions = documents.ofApplication(adhesion.token());

        assertThat(versions)
                .extracting(AgreementDocument::signedBy)
                .containsExactly(SignedBy.COMMISSION, SignedBy.NETWORK);
        assertThat(versions.get(0).content()).startsWith(versions.get(1).content());
        assertThat(versions.get(0).signers()).contains("Trial seal");
        AgreementCheck check = documents.check(versions.get(0).content());
        assertThat(check.isAgreement()).isTrue();
        assertThat(check.pdf().signatures()).singleElement().satisfies(seal -> {
            assertThat(seal.reason()).contains("Head of unit");
            assertThat(seal.intact()).isTrue();
        });
        assertThat(documents.check(versions.get(1).content()).isEarlier()).isTrue();
    }

    @Test
    void whatIsSealedIsTimeStampedOnceAndAgainBeforeTheTimeStampExpires() {
        Adhesion adhesion = setting.in(AdhesionState.CO_SIGNED);
        AgreementDocument sealed = documents.ofApplication(adhesion.token()).get(0);
        byte[] stamped = Sealing.timeStamped(sealed.content(), Instant.now());

        assertThat(due()).contains(sealed.id());
        assertThatThrownBy(() -> keep(sealed.id(), sealed.content())).hasStackTraceContaining("No time-stamp");
        assertThat(keep(sealed.id(), stamped)).isTrue();
        assertThat(keep(sealed.id(), stamped)).isFalse();
        List<AgreementDocument> versions = documents.ofApplication(adhesion.token());
        assertThat(versions)
                .extracting(AgreementDocument::signedBy)
                .containsExactly(SignedBy.TIME_STAMP, SignedBy.COMMISSION, SignedBy.NETWORK);
        assertThat(documents.check(stamped).isAgreement()).isTrue();
        assertThat(documents.check(sealed.content()).isAgreement()).isTrue();
        assertThat(due()).doesNotContain(sealed.id(), versions.get(0).id());
        try {
            MovableClock.setTo(
                    versions.get(0).stampedUntil().minus(TimeStampSteps.AHEAD).plusSeconds(1));
            assertThat(due()).contains(versions.get(0).id());
        } finally {
            MovableClock.reset();
        }
    }

    private List<Long> due() {
        return stage.as("system", "SYSTEM", () -> stamps.due());
    }

    private boolean keep(long id, byte[] stamped) {
        return stage.as("system", "SYSTEM", () -> stamps.keep(id, stamped));
    }

    @Test
    void aSignatureIsAddedOnlyWhileTheCommissionIsWaitedFor() {
        Adhesion adhesion = setting.in(AdhesionState.CO_SIGNED);
        byte[] sealed = documents.ofApplication(adhesion.token()).get(0).content();

        assertThatThrownBy(() -> documents.addSignature(adhesion.token(), sealed))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.agreementNotWaiting");
        assertThat(documents.ofApplication(adhesion.token())).hasSize(2);
    }

    @Test
    void whatForbidsTheCommissionsSealIsRefusedWhenItIsHandedIn() {
        Adhesion adhesion = setting.in(AdhesionState.AGREEMENT_SIGNED);
        byte[] first = documents.ofApplication(adhesion.token()).get(0).content();

        byte[] closed = Sealing.certified(first, CertificationPermission.NO_CHANGE_PERMITTED, Instant.now());
        assertThatThrownBy(() -> documents.addSignature(adhesion.token(), closed))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.pdf.locked");
        assertThat(documents.ofApplication(adhesion.token())).hasSize(1);

        byte[] open = Sealing.certified(first, CertificationPermission.MINIMAL_CHANGES_PERMITTED, Instant.now());
        documents.addSignature(adhesion.token(), open);
        setting.commission(() -> agreements.coSign(adhesion.id(), "Head of unit"));
        assertThat(documents.ofApplication(adhesion.token()))
                .extracting(AgreementDocument::signedBy)
                .containsExactly(SignedBy.COMMISSION, SignedBy.NETWORK_FILE, SignedBy.NETWORK);
    }

    @Test
    void anAgreementSaysWhetherItsNetworkIsStillASupporter() {
        Adhesion adhesion = setting.in(AdhesionState.PROFILE_CREATED);
        byte[] sealed = documents.ofApplication(adhesion.token()).get(0).content();
        assertThat(documents.check(sealed).isInForce()).isTrue();

        stage.as(
                adhesion.applicantEmail(),
                "NETWORK",
                () -> profiles.withdraw(profiles.mine().orElseThrow().id(), "We close."));
        AgreementCheck check = documents.check(sealed);
        assertThat(check.isOver()).isTrue();
        assertThat(check.supporter().stateSince()).isNotNull();
    }

    @Test
    void aNetworkReadsItsOwn() {
        Adhesion adhesion = setting.in(AdhesionState.PROFILE_CREATED);

        assertThat(stage.as(adhesion.applicantEmail(), "NETWORK", () -> documents.mine()))
                .extracting(document -> document.adhesion().reference())
                .containsExactly(adhesion.reference(), adhesion.reference());
        assertThatThrownBy(() -> stage.as("nobody@network.example", "NETWORK", () -> documents.mine()))
                .hasMessageContaining("refused.notFound");
        for (String role : List.of("NETWORK", "ADMIN", "SYSTEM")) {
            assertThatThrownBy(
                            () -> stage.as(SupporterSetting.OFFICER, role, () -> documents.ofAdhesion(adhesion.id())))
                    .hasStackTraceContaining(EJBAccessException.class.getName());
        }
    }
}
