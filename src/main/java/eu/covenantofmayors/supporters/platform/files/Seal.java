package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.AbstractKeyStoreTokenConnection;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The institution's electronic seal: signs PDFs as PAdES baseline (ETSI EN 319 142-1), so that anybody can see who has
 * sealed them and that nothing was changed since. Its key is in a PKCS#12 file or in a device (PKCS#11), see
 * {@code server-config/settings.md}; where neither is set, one is made at each start, for trying out.
 */
@ApplicationScoped
public class Seal {
    private static final Logger LOG = Logger.getLogger(Seal.class.getName());

    /** Where the visible mark is: at the foot of the first page of A4, in points from its upper left corner. */
    private static final float MARK_LEFT = 51;

    private static final float MARK_TOP = 775;
    private static final float MARK_WIDTH = 493;
    private static final float MARK_HEIGHT = 40;
    private static final int MARK_FONT_SIZE = 8;

    /** Not known by its id: the place in the list of slots counts. */
    private static final int ANY_SLOT = -1;

    @Inject
    @ConfigProperty(name = "covenant.seal.keystore")
    private Optional<String> keystore;

    @Inject
    @ConfigProperty(name = "covenant.seal.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "covenant.seal.pkcs11")
    private Optional<String> library;

    @Inject
    @ConfigProperty(name = "covenant.seal.slot", defaultValue = "0")
    private int slot;

    private AbstractKeyStoreTokenConnection token;
    private DSSPrivateKeyEntry key;

    /** For the container. */
    protected Seal() {}

    Seal(Optional<String> keystore, Optional<String> password, Optional<String> library) {
        this.keystore = keystore;
        this.password = password;
        this.library = library;
    }

    /**
     * Seals a document; signatures that it has stay valid.
     *
     * @param reason why, as PDF readers show it
     * @param mark what is seen on the first page
     * @throws Refused when the document does not permit it or cannot be read, when the key cannot be used now, or when its
     *     certificate has expired or is not yet valid
     */
    public byte[] seal(byte[] pdf, String reason, String mark, Instant at) {
        DSSPrivateKeyEntry entry = key();
        if (!entry.getCertificate().isValidOn(Date.from(at))) {
            LOG.log(
                    Level.SEVERE,
                    "The seal''s certificate is valid from {0} to {1} only: nothing is sealed with it",
                    new Object[] {
                        entry.getCertificate().getNotBefore().toInstant(),
                        entry.getCertificate().getNotAfter().toInstant()
                    });
            throw new Refused("refused.seal.expired");
        }
        InMemoryDocument document = new InMemoryDocument(pdf);
        PAdESSignatureParameters parameters = parameters(entry, at);
        parameters.setReason(reason);
        parameters.setImageParameters(visible(mark));
        PAdESService service = service();
        ToBeSigned toBeSigned = read(() -> service.getDataToSign(document, parameters));
        SignatureValue value = sign(toBeSigned, entry);
        return read(() -> bytes(service.signDocument(document, parameters, value)));
    }

    /**
     * Finds out whether a document could be sealed, without sealing it. A document that is certified or protected may forbid
     * any further signature (ISO 32000-1, 12.8.2.2 and 7.6.3.2).
     *
     * @throws Refused when it could not
     */
    public void expectSealable(byte[] pdf, Instant at) {
        PAdESSignatureParameters parameters = parameters(key(), at);
        parameters.setImageParameters(visible("-"));
        read(() -> service().getDataToSign(new InMemoryDocument(pdf), parameters));
    }

    private static PAdESSignatureParameters parameters(DSSPrivateKeyEntry entry, Instant at) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(entry.getCertificate());
        parameters.setCertificateChain(entry.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(at));
        return parameters;
    }

    private static PAdESService service() {
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(drawing());
        return service;
    }

    /** Does something that reads the document, and puts what the library throws into words. */
    private static <T> T read(Supplier<T> reading) {
        try (PdfInflationLimit limit = PdfInflationLimit.open()) {
            T result = reading.get();
            if (limit.isExceeded()) {
                throw new Refused("refused.pdf.inflates");
            }
            return result;
        } catch (Refused refused) {
            throw refused;
        } catch (ProtectedDocumentException | InvalidPasswordException e) {
            throw refused("refused.pdf.locked", e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A document cannot be sealed", e);
            throw refused("refused.pdf.unreadable", e);
        }
    }

    private synchronized SignatureValue sign(ToBeSigned toBeSigned, DSSPrivateKeyEntry entry) {
        try {
            return token.sign(toBeSigned, DigestAlgorithm.SHA256, entry);
        } catch (DSSException e) {
            LOG.log(Level.SEVERE, "The seal's key cannot be used", e);
            throw refused("refused.seal.unavailable", e);
        }
    }

    private static Refused refused(String key, RuntimeException cause) {
        Refused refused = new Refused(key);
        refused.initCause(cause);
        return refused;
    }

    private static byte[] bytes(DSSDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The seal's certificate and those above it. */
    public List<CertificateToken> certificates() {
        return List.of(key().getCertificateChain());
    }

    /** Who signs elsewhere puts a mark where they like: ours is made all the same. */
    private static PdfBoxNativeObjectFactory drawing() {
        PdfSignatureFieldPositionChecker places = new PdfSignatureFieldPositionChecker();
        places.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        factory.setPdfSignatureFieldPositionChecker(places);
        return factory;
    }

    private static SignatureImageParameters visible(String mark) {
        DSSFileFont font = new DSSFileFont(new InMemoryDocument(Pdf.font("DejaVuSans.ttf")), MARK_FONT_SIZE);
        font.setEmbedFontSubset(true);
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText(mark);
        text.setFont(font);
        SignatureImageParameters image = new SignatureImageParameters();
        image.setTextParameters(text);
        image.getFieldParameters().setPage(1);
        image.getFieldParameters().setOriginX(MARK_LEFT);
        image.getFieldParameters().setOriginY(MARK_TOP);
        image.getFieldParameters().setWidth(MARK_WIDTH);
        image.getFieldParameters().setHeight(MARK_HEIGHT);
        return image;
    }

    private synchronized DSSPrivateKeyEntry key() {
        if (key == null) {
            token = open();
            key = token.getKeys().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The seal's store has no key"));
            LOG.log(
                    Level.INFO,
                    "Agreements are sealed as {0}",
                    key.getCertificate().getSubject().getPrettyPrintRFC2253());
        }
        return key;
    }

    private AbstractKeyStoreTokenConnection open() {
        PasswordProtection secret = new PasswordProtection(password.orElse("").toCharArray());
        if (library.isPresent()) {
            return new Pkcs11SignatureToken(library.get(), new PrefilledPasswordCallback(secret), ANY_SLOT, slot, null);
        }
        if (keystore.isPresent()) {
            try {
                return new Pkcs12SignatureToken(Files.readAllBytes(Path.of(keystore.get())), secret);
            } catch (IOException e) {
                throw new UncheckedIOException("The seal's store cannot be read", e);
            }
        }
        LOG.warning("No seal is set (covenant.seal.keystore): one is made for trying out, another one at each start");
        return TrialSeal.token();
    }
}
