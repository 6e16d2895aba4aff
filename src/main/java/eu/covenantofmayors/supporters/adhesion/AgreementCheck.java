package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.files.CheckedPdf;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;

/**
 * What anybody may learn about a file that is said to be an agreement.
 *
 * @param pdf its signatures
 * @param document the version that it is, byte by byte; null when it is none of ours
 * @param supporter who became a supporter by it; null where nobody has yet
 */
public record AgreementCheck(CheckedPdf pdf, AgreementDocument document, Supporter supporter) {
    /** One of ours with the Commission's seal; whether it is in force today, {@link #isInForce} says. */
    public boolean isAgreement() {
        return document != null && document.signedBy().isSealed() && pdf.isIntact();
    }

    /** An agreement whose supporter is neither suspended nor has ended or withdrawn. A notice of suspension is not public. */
    public boolean isInForce() {
        return isAgreement() && !isSuspended() && !isOver();
    }

    public boolean isSuspended() {
        return isAgreement() && supporter != null && supporter.state() == SupporterState.SUSPENDED;
    }

    public boolean isOver() {
        return isAgreement() && supporter != null && supporter.isOver();
    }

    /** One of ours that the Commission has not sealed, or that a later version has followed. */
    public boolean isEarlier() {
        return document != null && !document.signedBy().isSealed();
    }
}
