package eu.covenantofmayors.supporters.platform.files;

import java.time.Instant;
import java.util.Optional;

/** Signs a document as somebody would elsewhere, with a certificate that nobody knows. */
public final class Sealing {
    private static final Seal OTHER = new Seal(Optional.empty(), Optional.empty(), Optional.empty());

    private Sealing() {}

    public static byte[] byAnother(byte[] pdf, Instant at) {
        return OTHER.seal(pdf, "For the network", "For the network", at);
    }
}
