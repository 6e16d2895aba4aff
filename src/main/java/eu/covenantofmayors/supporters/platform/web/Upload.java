package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.Part;
import java.util.Optional;

/** A file that somebody hands in. */
public final class Upload {
    private Upload() {}

    /** Its name without the folders that some browsers tell; empty where none was chosen, or it has none. */
    public static Optional<String> name(Part file) {
        return Optional.ofNullable(file)
                .map(Part::getSubmittedFileName)
                .filter(name -> !name.isBlank())
                .map(name -> name.replaceAll("^.*[/\\\\]", ""));
    }
}
