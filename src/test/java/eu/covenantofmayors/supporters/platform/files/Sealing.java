package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** Signs a document as somebody would elsewhere, with a certificate that nobody knows. */
public final class Sealing {
    private static final Seal OTHER = new Seal(Optional.empty(), Optional.empty(), Optional.empty());

    private Sealing() {}

    public static byte[] byAnother(byte[] pdf, Instant at) {
        return OTHER.seal(pdf, "For the network", "For the network", at);
    }

    /**
     * Takes a document as a network hands it in and seals it.
     *
     * @return {@code sealed}, whether all is intact and how many signatures it has then; or the refusal
     */
    public static String taken(byte[] pdf, Instant at) {
        SignatureChecks checks = new SignatureChecks(OTHER, Optional.empty(), Clock.systemUTC());
        try {
            OTHER.expectSealable(pdf, at);
            CheckedPdf sealed = checks.check(OTHER.seal(pdf, "Co-signed", "Co-signed", at));
            return "sealed: " + (sealed.isIntact() ? "intact, " : "broken, ")
                    + sealed.signatures().size() + " signatures";
        } catch (Refused refused) {
            return "refused: " + refused.key();
        }
    }

    /** Has it time-stamped by an authority whose certificate is valid for ten years. */
    public static byte[] timeStamped(byte[] pdf, Instant now) {
        try (TimeStampAuthority authority = new TimeStampAuthority("Time", now, now.plus(Duration.ofDays(3650)))) {
            SignatureChecks checks = new SignatureChecks(OTHER, Optional.empty(), Clock.systemUTC());
            return new TimeStamps(checks, authority.address(), Duration.ofSeconds(10)).added(pdf);
        }
    }

    /** Certifies it, which may forbid others to add something (ISO 32000-1, 12.8.2.2). */
    public static byte[] certified(byte[] pdf, CertificationPermission permission, Instant at) {
        try (Pkcs12SignatureToken token = TrialSeal.token()) {
            DSSPrivateKeyEntry key = token.getKeys().get(0);
            PAdESSignatureParameters parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.bLevel().setSigningDate(Date.from(at));
            parameters.setPermission(permission);
            PAdESService service = new PAdESService(new CommonCertificateVerifier());
            InMemoryDocument document = new InMemoryDocument(pdf);
            SignatureValue value = token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key);
            ByteArrayOutputStream certified = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(certified);
            return certified.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
