package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.files.CheckedPdf;

/**
 * What anybody may learn about a file that is said to be an agreement.
 *
 * @param pdf its signatures
 * @param document the version that it is, byte by byte; null when it is none of ours
 */
public record AgreementCheck(CheckedPdf pdf, AgreementDocument document) {
    /** One of ours with the Commission's seal, and in force unless it has ended since. */
    public boolean isAgreement() {
        return document != null && document.signedBy() == SignedBy.COMMISSION && pdf.isIntact();
    }

    /** One of ours that the Commission has not sealed, or that a later version has followed. */
    public boolean isEarlier() {
        return document != null && document.signedBy() != SignedBy.COMMISSION;
    }
}
