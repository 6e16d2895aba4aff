package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.TextNormalizer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Optional;

/** A file that somebody hands in. */
public final class Upload {
    private Upload() {}

    /**
     * The file in a field of a form that was sent to a servlet; empty where none was chosen, or the request is no such form.
     *
     * @param tooLarge thrown where the request is larger than the servlet allows
     */
    public static Optional<Part> part(HttpServletRequest request, String field, Refused tooLarge) {
        try {
            return Optional.ofNullable(request.getPart(field)).filter(file -> file.getSize() > 0);
        } catch (IllegalStateException e) {
            throw tooLarge;
        } catch (IOException | ServletException e) {
            return Optional.empty();
        }
    }

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
                .map(TextNormalizer::normalize)
                .filter(name -> !name.isBlank())
                .map(name -> name.replaceAll("^.*[/\\\\]", ""));
    }
}
