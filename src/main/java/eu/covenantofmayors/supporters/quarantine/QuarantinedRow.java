package eu.covenantofmayors.supporters.quarantine;

import java.time.Instant;

/**
 * A file in quarantine, without its content.
 *
 * @param place the page on which it was handed in last, as its address without a language
 * @param finding what the scanner calls it
 * @param length in bytes
 * @param contentLength packed, in bytes; 0 where there was no room for it
 * @param handedInBy sign-in name of whoever handed it in last; a dash where nobody was signed in
 * @param times how often it was handed in
 */
public record QuarantinedRow(
        Long id,
        String fileName,
        String place,
        String finding,
        int length,
        String sha256,
        int contentLength,
        String handedInBy,
        Instant handedInAt,
        int times) {
    /** Whether there was room for its content. */
    public boolean isKept() {
        return contentLength > 0;
    }
}
