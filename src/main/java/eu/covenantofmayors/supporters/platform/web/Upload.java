package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;

/** A file that somebody hands in. */
public final class Upload {
    private Upload() {}

    /**
     * All of it; nothing where none was chosen.
     *
     * @param otherwise what is said where it did not arrive whole
     */
    public static byte[] bytes(Part file, Refused otherwise) {
        try {
            return file == null ? new byte[0] : file.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw otherwise;
        }
    }

    /** Its name without the folders that some browsers tell; empty where none was chosen, or it has none. */
    public static Optional<String> name(Part file) {
        return Optional.ofNullable(file)
                .map(Part::getSubmittedFileName)
                .filter(name -> !name.isBlank())
                .map(name -> name.replaceAll("^.*[/\\\\]", ""));
    }
}
