package eu.covenantofmayors.supporters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.harness.Keytool;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is made, sealed, and read by tools of others: veraPDF, EU DSS, Poppler's pdfsig. */
class SealTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    static final byte[] PDF = Pdf.of(page("Agreement Соглашение Ähtnama შეთანხმება Համաձայնագիր"));
    private static final Seal SEAL = new Seal(Optional.empty(), Optional.empty(), Optional.empty());
    private static final SignatureChecks CHECKS = new SignatureChecks(SEAL, Optional.empty(), Clock.systemUTC());
    private static final byte[] SEALED = SEAL.seal(PDF, "Co-signed", "Скреплено печатью. Möhürlendi. დალუქულია", NOW);

    private static String page(String text) {
        return "<html lang=\"en\"><head><title>Agreement</title><meta name=\"subject\" content=\"An agreement\"/>"
                + "<style>body { font-family: '" + Pdf.FONT_FAMILY
                + "'; } h1 { font-weight: 700; }</style></head><body><h1>"
                + text + "</h1><p>" + text + "</p><ul><li>One</li></ul></body></html>";
    }

    @Test
    void aDocumentIsPdfA() throws Exception {
        assertThat(PdfA.breaches(PDF)).isEmpty();
    }

    @Test
    void staysPdfAWhenItIsSealed() throws Exception {
        assertThat(PdfA.breaches(SEALED)).isEmpty();
    }

    @Test
    void aSealIsFoundIntactAndKnown() {
        CheckedPdf checked = CHECKS.check(SEALED);

        assertThat(checked.isIntact()).isTrue();
        assertThat(checked.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).contains("Trial seal");
            assertThat(signature.signedAt()).isEqualTo(NOW);
            assertThat(signature.reason()).isEqualTo("Co-signed");
            assertThat(signature.intact()).isTrue();
            assertThat(signature.known()).isTrue();
        });
        assertThat(checked.report()).contains("<DetailedReport");
    }

    @Test
    void aSecondSealLeavesTheFirstAsItWas() {
        Seal other = new Seal(Optional.empty(), Optional.empty(), Optional.empty());
        CheckedPdf checked = CHECKS.check(other.seal(SEALED, "Again", "Again", NOW.plusSeconds(60)));

        assertThat(checked.isIntact()).isTrue();
        assertThat(checked.signatures()).extracting(CheckedSignature::known).containsExactly(true, false);
    }

    @Test
    void anyChangedByteOfWhatWasSignedIsFound() {
        for (int at = 100; at < PDF.length; at += PDF.length / 25) {
            byte[] changed = SEALED.clone();
            changed[at] ^= 1;
            assertThat(CHECKS.check(changed).isIntact()).as("byte " + at).isFalse();
        }
    }

    @Test
    void whatIsAddedBehindTheSealIsFound() {
        byte[] longer = Arrays.copyOf(SEALED, SEALED.length + 10);
        Arrays.fill(longer, SEALED.length, longer.length, (byte) '%');

        assertThat(CHECKS.check(longer).isIntact()).isFalse();
    }

    @Test
    void whatIsNotSignedOrNoPdfHasNoSignatures() {
        assertThat(CHECKS.check(PDF).signatures()).isEmpty();
        assertThat(CHECKS.check("<html/>".getBytes(StandardCharsets.UTF_8)).isIntact())
                .isFalse();
        assertThat(CHECKS.check(new byte[0]).isIntact()).isFalse();
    }

    @Test
    void noFileIsTooBrokenToBeAnswered() {
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] broken = Arrays.copyOf(SEALED, 1 + random.nextInt(SEALED.length));
            for (int j = random.nextInt(50); j > 0; j--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(CHECKS.check(broken).isIntact()).isFalse();
        }
    }

    /** The document as a tool of others leaves it that certifies and allows nothing more. */
    @Test
    void whatIsCertifiedAgainstAnyChangeIsRefusedWithTheReason() {
        byte[] certified = Sealing.certified(PDF, CertificationPermission.NO_CHANGE_PERMITTED, NOW);

        assertThat(CHECKS.check(certified).isIntact()).isTrue();
        assertThatThrownBy(() -> SEAL.expectSealable(certified, NOW))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.pdf.locked");
        assertThatThrownBy(() -> SEAL.seal(certified, "Co-signed", "Mark", NOW))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.pdf.locked");
    }

    @ParameterizedTest
    @EnumSource(
            value = CertificationPermission.class,
            names = {"MINIMAL_CHANGES_PERMITTED", "CHANGES_PERMITTED"})
    void whatIsCertifiedAndLeavesRoomIsSealed(CertificationPermission permission) {
        byte[] certified = Sealing.certified(PDF, permission, NOW);

        SEAL.expectSealable(certified, NOW);
        CheckedPdf checked = CHECKS.check(SEAL.seal(certified, "Co-signed", "Mark", NOW.plusSeconds(60)));
        assertThat(checked.isIntact()).isTrue();
        assertThat(checked.signatures()).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        byte[] broken = "%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> SEAL.seal(broken, "Co-signed", "Mark", NOW))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.pdf.unreadable");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatUnpacksToALotIsNotRead(int times) {
        byte[] bomb = PdfBomb.of(64, times);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThatThrownBy(() -> CHECKS.check(bomb)).isInstanceOf(Refused.class).hasMessage("refused.pdf.inflates");
        assertThatThrownBy(() -> SEAL.expectSealable(bomb, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("refused.pdf.");
    }

    /** Each of these alone would fill the memory. */
    @Test
    void largeOnesAtTheSameTimeAreAllAnswered() throws Exception {
        byte[] bomb = PdfBomb.of(600, 1);
        ExecutorService visitors = Executors.newFixedThreadPool(8);
        try {
            List<Future<CheckedPdf>> answers = visitors.invokeAll(Collections.nCopies(8, () -> CHECKS.check(bomb)));
            assertThat(answers)
                    .allSatisfy(answer -> assertThatThrownBy(answer::get).hasRootCauseInstanceOf(Refused.class));
        } finally {
            visitors.shutdownNow();
        }
    }

    @Test
    void theKeyComesFromAFile(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("seal.p12");
        Keytool.generate(
                store, "changeit", "-keyalg", "RSA", "-alias", "seal", "-dname", "CN=Seal in a file,O=Institution");
        Seal seal = new Seal(Optional.of(store.toString()), Optional.of("changeit"), Optional.empty());

        assertThat(CHECKS.check(seal.seal(PDF, "Co-signed", "Mark", Instant.now()))
                        .signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.signer()).isEqualTo("Seal in a file"));
    }

    @Test
    void popplerFindsTheSealValid() throws Exception {
        assertThat(PdfSig.says(SEALED))
                .contains("Signature is Valid", "Trial seal", "ETSI.CAdES.detached", "Total document signed");
        byte[] changed = SEALED.clone();
        changed[PDF.length / 2] ^= 1;
        assertThat(PdfSig.says(changed)).doesNotContain("Signature is Valid");
    }
}
