package eu.covenantofmayors.supporters.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.files.TimeStampAuthority.Mood;
import eu.covenantofmayors.supporters.platform.harness.Keytool;
import eu.europa.esig.dss.model.DSSException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A seal whose certificate is valid for two years is checked ten and thirty years later, with time-stamps and without. */
class TimeStampsTest {
    private static final Instant NOW = Instant.now();
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static TimeStampAuthority authority;
    private static Path trusted;
    private static Seal seal;
    private static byte[] sealed;
    private static byte[] stamped;

    @BeforeAll
    static void sealAndStamp() throws Exception {
        authority = new TimeStampAuthority("Time", NOW, NOW.plus(YEAR.multipliedBy(15)));
        trusted = authority.root(folder.resolve("root.pem"));
        seal = seal("seal.p12", 730, "now");
        sealed = seal.seal(SealTest.PDF, "Co-signed", "Mark", NOW);
        stamped = stamps().added(sealed);
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    private static Seal seal(String file, int days, String from) throws Exception {
        Path store = folder.resolve(file);
        Keytool.generate(
                store,
                "changeit",
                "-keyalg",
                "EC",
                "-alias",
                "seal",
                "-validity",
                String.valueOf(days),
                "-startdate",
                from.equals("now") ? "-1d" : from,
                "-dname",
                "CN=Seal for two years,O=Institution");
        return new Seal(Optional.of(store.toString()), Optional.of("changeit"), Optional.empty());
    }

    private static SignatureChecks checks(Instant at) {
        return checks(at, trusted);
    }

    private static SignatureChecks checks(Instant at, Path known) {
        return new SignatureChecks(seal, Optional.of(known.toString()), Clock.fixed(at, ZoneOffset.UTC));
    }

    private static TimeStamps stamps() {
        return new TimeStamps(checks(NOW), authority.address(), PATIENCE);
    }

    private static CheckedSignature checked(byte[] pdf, Instant at) {
        CheckedPdf checked = checks(at).check(pdf);
        assertThat(checked.isIntact()).isTrue();
        return checked.signatures().get(0);
    }

    @Test
    void aTimeStampIsAddedBehindTheSealAndLeavesItAsItWas() throws Exception {
        assertThat(stamped).startsWith(sealed);
        CheckedPdf checked = checks(NOW).check(stamped);
        assertThat(checked.isIntact()).isTrue();
        assertThat(checked.stampedUntil()).isBetween(NOW.plus(YEAR.multipliedBy(14)), NOW.plus(YEAR.multipliedBy(16)));
        assertThat(checks(NOW).check(sealed).stampedUntil()).isNull();
        assertThat(PdfA.breaches(stamped)).isEmpty();
        assertThat(PdfSig.says(stamped)).contains("Seal for two years", "Signature is Valid", "Signature #3");
    }

    @Test
    void tenYearsLaterItWasValidWhenItWasSigned() {
        CheckedSignature checked = checked(stamped, NOW.plus(YEAR.multipliedBy(10)));

        assertThat(checked.validity()).isEqualTo(CertificateValidity.VALID_WHEN_SIGNED);
        assertThat(checked.known()).isTrue();
        assertThat(checked.provenAt()).isBetween(NOW.minusSeconds(2), NOW.plusSeconds(2));
        assertThat(checked.expiresAt()).isBefore(NOW.plus(YEAR.multipliedBy(3)));
    }

    @Test
    void withoutATimeStampNothingShowsThat() {
        CheckedSignature checked = checked(sealed, NOW.plus(YEAR.multipliedBy(10)));

        assertThat(checked.validity()).isEqualTo(CertificateValidity.EXPIRED);
        assertThat(checked.provenAt()).isNull();
        assertThat(checked(sealed, NOW.plus(YEAR)).validity()).isEqualTo(CertificateValidity.VALID);
    }

    @Test
    void aTimeStampOfSomebodyWhomNobodyTrustsProvesNothing() throws Exception {
        try (TimeStampAuthority other = new TimeStampAuthority("Anybody", NOW, NOW.plus(YEAR.multipliedBy(15)))) {
            byte[] byOther = new TimeStamps(checks(NOW), other.address(), PATIENCE).added(sealed);

            assertThat(checked(byOther, NOW.plus(YEAR.multipliedBy(10))).validity())
                    .isEqualTo(CertificateValidity.EXPIRED);
        }
    }

    @Test
    void aSecondTimeStampIsAddedBehindTheFirstAndCountsForLonger() throws Exception {
        try (TimeStampAuthority first = new TimeStampAuthority("First", NOW, NOW.plus(YEAR.multipliedBy(2)))) {
            Path both = Files.writeString(
                    folder.resolve("both.pem"),
                    Files.readString(first.root(folder.resolve("first.pem"))) + Files.readString(trusted));
            SignatureChecks now = checks(NOW, both);
            byte[] once = new TimeStamps(now, first.address(), PATIENCE).added(sealed);
            byte[] twice = new TimeStamps(now, authority.address(), PATIENCE).added(once);

            assertThat(twice).startsWith(once);
            assertThat(now.check(twice).isIntact()).isTrue();
            assertThat(now.check(once).stampedUntil()).isBefore(now.check(twice).stampedUntil());
        }
    }

    @Test
    void whatIsChangedOrAddedIsFoundAsBefore() {
        byte[] changed = stamped.clone();
        changed[SealTest.PDF.length / 2] ^= 1;
        assertThat(checks(NOW).check(changed).isIntact()).isFalse();
        byte[] longer = Arrays.copyOf(stamped, stamped.length + 10);
        Arrays.fill(longer, stamped.length, longer.length, (byte) '%');
        assertThat(checks(NOW).check(longer).isIntact()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"OBLIGING"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoAnswerIsNotTaken(Mood mood) {
        authority.become(mood);
        try {
            assertThatThrownBy(() -> stamps().added(sealed)).isInstanceOf(DSSException.class);
        } finally {
            authority.become(Mood.OBLIGING);
        }
    }

    @Test
    void nothingIsSealedWithACertificateThatHasExpired() throws Exception {
        Seal expired = seal("expired.p12", 1, "-3d");

        assertThatThrownBy(() -> expired.seal(SealTest.PDF, "Co-signed", "Mark", NOW))
                .isInstanceOf(Refused.class)
                .hasMessage("refused.seal.expired");
        assertThat(List.of(expired.certificates())).isNotEmpty();
    }
}
