package eu.covenantofmayors.supporters.platform.files;

import eu.europa.esig.dss.alert.LogOnStatusAlert;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.SecureRandomNonceSource;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.event.Level;

/**
 * Adds to sealed documents what shows later that their certificates were valid when they were sealed: time-stamps of an
 * authority (RFC 3161), and what issuers said about the certificates at that time. The result is PAdES baseline B-LTA (ETSI EN
 * 319 142-1), or one time-stamp more where it is that already. All is added behind what was there, so that it stays as it was.
 *
 * <p>Which authority is asked, the setting {@code covenant.seal.tsa} says. What an issuer does not publish, as those who issue
 * certificates for one institution only often do, is left out.
 */
@ApplicationScoped
public class TimeStamps {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "covenant.seal.tsa")
    private Optional<String> authority;

    @Inject
    private SignatureChecks checks;

    private final Duration longest;

    /** For the container. */
    protected TimeStamps() {
        this.longest = LONGEST;
    }

    TimeStamps(SignatureChecks checks, String authority, Duration longest) {
        this.checks = checks;
        this.authority = Optional.of(authority);
        this.longest = longest;
    }

    /** Whether an authority is set: without one nothing is time-stamped. */
    public boolean areWanted() {
        return authority.isPresent();
    }

    /**
     * Adds a time-stamp to a document that has a signature. It asks servers elsewhere, and takes up to half a minute: not for
     * a transaction.
     *
     * @return the document with everything that it had before, at its beginning
     * @throws eu.europa.esig.dss.model.DSSException when the authority does not answer in time, refuses, or answers something
     *     else than it was asked
     */
    public byte[] added(byte[] signed) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        PAdESService service = new PAdESService(verifier());
        service.setTspSource(authority());
        DSSDocument extended = service.extendDocument(new InMemoryDocument(signed), parameters);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            extended.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private OnlineTSPSource authority() {
        OnlineTSPSource source = new OnlineTSPSource(
                authority.orElseThrow(), new BoundedDataLoader("application/timestamp-query", longest));
        source.setNonceSource(new SecureRandomNonceSource());
        return source;
    }

    /**
     * Only who stands at the end of a chain is believed without asking, so that what the issuers say about all others is kept in
     * the document, for those who check it elsewhere.
     */
    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        checks.known().stream().filter(CertificateToken::isSelfSigned).forEach(roots::addCertificate);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(roots);
        verifier.setAIASource(null);
        verifier.setOcspSource(new OnlineOCSPSource(new BoundedDataLoader("application/ocsp-request", longest)));
        verifier.setCrlSource(new OnlineCRLSource(new BoundedDataLoader("application/octet-stream", longest)));
        LogOnStatusAlert noted = new LogOnStatusAlert(Level.INFO);
        verifier.setAlertOnMissingRevocationData(noted);
        verifier.setAlertOnUncoveredPOE(noted);
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(noted);
        // The network's own signature may have expired or be of somebody unknown: the seal is time-stamped all the
        // same.
        verifier.setAlertOnExpiredCertificate(noted);
        verifier.setAlertOnRevokedCertificate(noted);
        verifier.setAugmentationAlertOnSelfSignedCertificateChains(noted);
        return verifier;
    }
}
