package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.europa.esig.dss.diagnostic.AbstractSignatureWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.ByteRange;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidatorFactory;
import eu.europa.esig.dss.pades.validation.timestamp.PdfTimestampToken;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds out who has signed a PDF and whether it was changed since, with the Commission's own library (EU DSS). It asks
 * nobody on the network: whose certificates count is the operator's decision, {@code covenant.seal.trusted}.
 */
@ApplicationScoped
public class SignatureChecks {
    private static final Logger LOG = Logger.getLogger(SignatureChecks.class.getName());

    private static final CheckedPdf UNSIGNED = new CheckedPdf(List.of(), false, null, "");

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

    @Inject
    private Clock clock;

    /** For the container. */
    protected SignatureChecks() {}

    SignatureChecks(Seal seal, Optional<String> trusted, Clock clock) {
        this.seal = seal;
        this.trusted = trusted;
        this.clock = clock;
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
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            validator.setValidationTime(Date.from(now));
            List<AdvancedSignature> found = validator.getSignatures();
            if (found.isEmpty()) {
                return UNSIGNED;
            }
            Reports reports = validator.validateDocument();
            List<CheckedSignature> signatures = new ArrayList<>();
            for (AdvancedSignature each : found) {
                signatures.add(checked(reports, each, now));
            }
            List<TimestampWrapper> stamps = stamps(reports);
            return new CheckedPdf(
                    List.copyOf(signatures),
                    isExtended(reports, validator, length),
                    stamps.isEmpty() ? null : expiry(stamps.get(stamps.size() - 1)),
                    reports.getXmlDetailedReport());
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

    private static CheckedSignature checked(Reports reports, AdvancedSignature signature, Instant now) {
        SimpleReport result = reports.getSimpleReport();
        SignatureWrapper known = reports.getDiagnosticData().getSignatureById(signature.getId());
        Instant expiresAt = expiry(known);
        // Where no time-stamp counts, this is the time of the check.
        Instant provenAt = instant(result.getBestSignatureTime(signature.getId()));
        boolean proven = provenAt != null && provenAt.isBefore(now);
        CertificateValidity validity;
        if (expiresAt == null || !now.isAfter(expiresAt)) {
            validity = CertificateValidity.VALID;
        } else if (proven && !provenAt.isAfter(expiresAt)) {
            validity = CertificateValidity.VALID_WHEN_SIGNED;
        } else {
            validity = CertificateValidity.EXPIRED;
        }
        return new CheckedSignature(
                Objects.requireNonNullElse(result.getSignedBy(signature.getId()), "?"),
                instant(signature.getSigningTime()),
                Objects.requireNonNullElse(known.getReason(), ""),
                known.isSignatureIntact() && known.isSignatureValid(),
                result.getIndication(signature.getId()) == Indication.TOTAL_PASSED,
                validity,
                expiresAt,
                proven ? provenAt : null);
    }

    private static Instant instant(Date date) {
        return date == null ? null : Instant.ofEpochMilli(date.getTime());
    }

    /** Until when the certificate of a signature or a time-stamp is valid; null when it is not in the file. */
    private static Instant expiry(AbstractSignatureWrapper signature) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        return certificate == null ? null : instant(certificate.getNotAfter());
    }

    /** The time-stamps that belong to what they stand in, in the order in which they were made. */
    private static List<TimestampWrapper> stamps(Reports reports) {
        return reports.getDiagnosticData().getTimestampList().stream()
                .filter(stamp -> stamp.isMessageImprintDataIntact() && stamp.isSignatureIntact())
                .sorted(Comparator.comparing(TimestampWrapper::getProductionTime))
                .toList();
    }

    /**
     * Whether something stands behind all signatures and time-stamps, or was added between them that is neither a signature, a
     * time-stamp nor what belongs to them.
     */
    private static boolean isExtended(Reports reports, PDFDocumentValidator validator, int length) {
        int end = Stream.concat(
                        validator.getSignatures().stream()
                                .map(signature -> ((PAdESSignature) signature).getPdfSignatureDictionary()),
                        validator.getSignatures().stream()
                                .flatMap(signature -> signature.getAllTimestamps().stream())
                                .filter(PdfTimestampToken.class::isInstance)
                                .filter(stamp -> stamps(reports).stream()
                                        .anyMatch(known -> known.getId().equals(stamp.getDSSIdAsString())))
                                .map(stamp -> ((PdfTimestampToken) stamp)
                                        .getPdfRevision()
                                        .getPdfSigDictInfo()))
                .mapToInt(dictionary -> end(dictionary.getByteRange()))
                .max()
                .orElse(0);
        return end < length
                || reports.getDiagnosticData().getSignatures().stream()
                        .anyMatch(
                                signature -> !signature.getPdfUndefinedChanges().isEmpty());
    }

    /** The first byte that is not covered. */
    private static int end(ByteRange range) {
        return range.getSecondPartStart() + range.getSecondPartEnd();
    }

    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        known().forEach(source::addCertificate);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(source);
        verifier.setAIASource(null);
        return verifier;
    }

    /** The certificates that this system trusts: those of its own seal, and those that the operator names. */
    List<CertificateToken> known() {
        return Stream.concat(
                        seal.certificates().stream(), trusted.map(SignatureChecks::read).orElse(List.of()).stream())
                .toList();
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
