package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.files.CheckedPdf;
import eu.covenantofmayors.supporters.platform.files.CheckedSignature;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One version of an agreement as a PDF. The first is made when the network signs; each further one begins with the bytes of
 * the one before, as PDF signatures do, so that each contains all earlier ones. None is ever changed.
 */
@Entity
@Table(name = "agreement_document")
public class AgreementDocument extends Stored {
    private static final int LONGEST_SIGNERS = 2000;

    @ManyToOne
    @JoinColumn(name = "adhesion_id", updatable = false)
    private Adhesion adhesion;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "signed_by", updatable = false)
    private SignedBy signedBy;

    @Column(updatable = false)
    private String signers;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    /** Until when the certificate of its latest time-stamp is valid. */
    @Column(name = "stamped_until", updatable = false)
    private Instant stampedUntil;

    @Column(updatable = false)
    private String hash;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private byte[] content;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private String report;

    protected AgreementDocument() {}

    private AgreementDocument(Adhesion adhesion, int number, SignedBy signedBy, byte[] content, Instant now) {
        this.adhesion = adhesion;
        this.number = number;
        this.signedBy = signedBy;
        this.content = content.clone();
        this.hash = Secret.sha256(content);
        this.madeAt = now;
    }

    /**
     * What the network has signed in the application.
     *
     * @param number from 1; an agreement that was handed back and is signed again goes on counting
     */
    static AgreementDocument signedHere(Adhesion adhesion, int number, byte[] content, Instant now) {
        return new AgreementDocument(adhesion, number, SignedBy.NETWORK, content, now);
    }

    /**
     * The same document with an electronic signature more, made elsewhere.
     *
     * @throws Refused when it is another document, carries no further signature, or was changed since
     */
    AgreementDocument signedByFile(byte[] signed, CheckedPdf checked, Instant now) {
        if (!continues(signed)) {
            throw new Refused("refused.agreementOther");
        }
        if (!checked.isIntact()) {
            throw new Refused(
                    checked.signatures().isEmpty() ? "refused.agreementUnsigned" : "refused.agreementSignature");
        }
        return next(SignedBy.NETWORK_FILE, signed, checked, now);
    }

    /** The same document with the Commission's seal. */
    AgreementDocument coSigned(byte[] sealed, CheckedPdf checked, Instant now) {
        return next(SignedBy.COMMISSION, sealed, checked, now);
    }

    /**
     * The same document with a time-stamp more.
     *
     * @throws IllegalStateException when it is another document, has no time-stamp, or its signatures are not intact
     */
    AgreementDocument timeStamped(byte[] stamped, CheckedPdf checked, Instant now) {
        if (!signedBy.isSealed() || !continues(stamped) || !checked.isIntact() || checked.stampedUntil() == null) {
            throw new IllegalStateException("No time-stamp on version " + number + " of " + adhesion.reference());
        }
        AgreementDocument next = next(SignedBy.TIME_STAMP, stamped, checked, now);
        next.stampedUntil = checked.stampedUntil();
        return next;
    }

    /** Whether a file begins with this document and goes on. */
    private boolean continues(byte[] file) {
        return file.length > content.length && Arrays.equals(content, 0, content.length, file, 0, content.length);
    }

    private AgreementDocument next(SignedBy by, byte[] bytes, CheckedPdf checked, Instant now) {
        AgreementDocument next = new AgreementDocument(adhesion, number + 1, by, bytes, now);
        String names = checked.signatures().stream()
                .map(CheckedSignature::signer)
                .distinct()
                .collect(Collectors.joining(", "));
        next.signers = names.substring(0, Math.min(LONGEST_SIGNERS, names.length()));
        next.report = checked.report();
        return next;
    }

    public Adhesion adhesion() {
        return adhesion;
    }

    /** Counts the versions of one agreement from 1. */
    public int number() {
        return number;
    }

    public SignedBy signedBy() {
        return signedBy;
    }

    /** What the certificates call those who have signed it electronically; null where nobody has. */
    public String signers() {
        return signers;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Until when the certificate of its latest time-stamp is valid; null where it has none. */
    public Instant stampedUntil() {
        return stampedUntil;
    }

    /** SHA-256 of the file, as 64 hexadecimal digits. */
    public String hash() {
        return hash;
    }

    public byte[] content() {
        return content.clone();
    }

    /** DSS's detailed report on its signatures, made when it came in; null where there were none. */
    public String report() {
        return report;
    }

    /** What it is called where it is saved. */
    public String fileName() {
        return adhesion.reference() + "-" + number + ".pdf";
    }
}
