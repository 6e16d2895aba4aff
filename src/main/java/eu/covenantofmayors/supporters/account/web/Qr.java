package eu.covenantofmayors.supporters.account.web;

import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that a camera reads, drawn as SVG. */
@Named
@ApplicationScoped
public class Qr {
    /** So many modules have to be left empty around it. */
    private static final int MARGIN = 4;

    /**
     * A drawn text.
     *
     * @param size width and height
     * @param path the dark modules
     */
    public record Picture(int size, String path) {}

    public Picture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        String path = IntStream.range(0, code.size * code.size)
                .filter(i -> code.getModule(i % code.size, i / code.size))
                .mapToObj(i -> "M" + (i % code.size + MARGIN) + "," + (i / code.size + MARGIN) + "h1v1h-1z")
                .collect(Collectors.joining());
        return new Picture(code.size + 2 * MARGIN, path);
    }
}
