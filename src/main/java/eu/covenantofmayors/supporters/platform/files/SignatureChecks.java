package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidatorFactory;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds out who has signed a PDF and whether it was changed since, with the Commission's own library (EU DSS). It asks
 * nobody on the network: whose certificates count is the operator's decision, {@code covenant.seal.trusted}.
 */
@ApplicationScoped
public class SignatureChecks {
    private static final Logger LOG = Logger.getLogger(SignatureChecks.class.getName());

    private static final CheckedPdf UNSIGNED = new CheckedPdf(List.of(), false, "");

    /** Each takes memory, and anybody may ask for one. */
    private static final int MOST_AT_A_TIME = 2;

    /** Seconds. */
    private static final int LONGEST_WAIT = 10;

    private final Semaphore turns = new Semaphore(MOST_AT_A_TIME, true);

    @Inject
    private Seal seal;

    @Inject
    @ConfigProperty(name = "covenant.seal.trusted")
    private Optional<String> trusted;

    /** For the container. */
    protected SignatureChecks() {}

    SignatureChecks(Seal seal, Optional<String> trusted) {
        this.seal = seal;
        this.trusted = trusted;
    }

    /**
     * Checks all signatures; what is no PDF, or cannot be read, has none. A few checks run at a time; others wait.
     *
     * @throws Refused when the file unpacks to more than {@link PdfInflationLimit} allows, or when others take too long
     */
    public CheckedPdf check(byte[] pdf) {
        InMemoryDocument document = new InMemoryDocument(pdf);
        if (!new PDFDocumentValidatorFactory().isSupported(document)) {
            return UNSIGNED;
        }
        waitForTurn();
        try (PdfInflationLimit limit = PdfInflationLimit.open()) {
            CheckedPdf checked = check(document, pdf.length);
            if (limit.isExceeded()) {
                throw new Refused("refused.pdf.inflates");
            }
            return checked;
        } finally {
            turns.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw new Refused("refused.pdf.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("refused.pdf.busy");
        }
    }

    private CheckedPdf check(InMemoryDocument document, int length) {
        try {
            PDFDocumentValidator validator = new PDFDocumentValidator(document);
            validator.setPdfObjFactory(reading());
            validator.setCertificateVerifier(verifier());
            List<AdvancedSignature> found = validator.getSignatures();
            if (found.isEmpty()) {
                return UNSIGNED;
            }
            Reports reports = validator.validateDocument();
            List<CheckedSignature> signatures = new ArrayList<>();
            for (AdvancedSignature each : found) {
                signatures.add(checked(reports, each));
            }
            int end = found.stream().mapToInt(SignatureChecks::end).max().orElse(0);
            return new CheckedPdf(List.copyOf(signatures), end < length, reports.getXmlDetailedReport());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // Files come from anybody, and may break what reads them in any way.
            LOG.log(e instanceof RuntimeException ? Level.FINE : Level.WARNING, "Not to be checked", e);
            return UNSIGNED;
        }
    }

    /** DSS would draw the pages of each revision to compare them by eye. Whether a byte was added is found without that. */
    private static PdfBoxNativeObjectFactory reading() {
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(new DefaultPdfDifferencesFinder() {
            @Override
            public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader reader) {
                return List.of();
            }

            @Override
            public List<PdfModification> getVisualDifferences(PdfDocumentReader signed, PdfDocumentReader whole) {
                return List.of();
            }
        });
        return factory;
    }

    private static CheckedSignature checked(Reports reports, AdvancedSignature signature) {
        DiagnosticData data = reports.getDiagnosticData();
        SignatureWrapper known = data.getSignatureById(signature.getId());
        Date at = signature.getSigningTime();
        return new CheckedSignature(
                Objects.requireNonNullElse(reports.getSimpleReport().getSignedBy(signature.getId()), "?"),
                at == null ? null : Instant.ofEpochMilli(at.getTime()),
                Objects.requireNonNullElse(known.getReason(), ""),
                known.isSignatureIntact() && known.isSignatureValid(),
                reports.getSimpleReport().getIndication(signature.getId()) == Indication.TOTAL_PASSED);
    }

    /** The first byte that the signature does not cover. */
    private static int end(AdvancedSignature signature) {
        ByteRange range =
                ((PAdESSignature) signature).getPdfSignatureDictionary().getByteRange();
        return range.getSecondPartStart() + range.getSecondPartEnd();
    }

    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource known = new CommonTrustedCertificateSource();
        seal.certificates().forEach(known::addCertificate);
        trusted.ifPresent(file -> read(file).forEach(known::addCertificate));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(known);
        verifier.setAIASource(null);
        return verifier;
    }

    private static List<CertificateToken> read(String file) {
        try (InputStream pem = Files.newInputStream(Path.of(file))) {
            List<CertificateToken> certificates = new ArrayList<>();
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                certificates.add(new CertificateToken((X509Certificate) each));
            }
            return certificates;
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("The trusted certificates cannot be read: " + file, e);
        }
    }
}
