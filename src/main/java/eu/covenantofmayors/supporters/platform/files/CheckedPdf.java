package eu.covenantofmayors.supporters.platform.files;

import java.time.Instant;
import java.util.List;

/**
 * What was found out about the signatures of a PDF.
 *
 * @param signatures in the order in which they were made; none when it has none or is no PDF
 * @param extended whether something was added behind the last signature
 * @param stampedUntil until when the certificate of its latest time-stamp is valid; null when it has no time-stamp
 * @param report DSS's detailed report as XML; empty when there was nothing to report on
 */
public record CheckedPdf(List<CheckedSignature> signatures, boolean extended, Instant stampedUntil, String report) {
    /** Whether it is signed and all of it is what was signed. */
    public boolean isIntact() {
        return !signatures.isEmpty() && !extended && signatures.stream().allMatch(CheckedSignature::intact);
    }
}
