package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.files.Picture;
import eu.covenantofmayors.supporters.platform.files.Pictures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /files/pictures/{hash}.jpg} and {@code {hash}-small.jpg}: a picture, which never changes. */
@WebServlet("/files/pictures/*")
public class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/files/pictures/";
    private static final Pattern FILE = Pattern.compile("/([0-9a-f]{64})(-small)?\\.jpg");

    @Inject
    private transient Pictures pictures;

    /** Where the larger one is found, behind the base of all addresses. */
    public static String path(Picture picture) {
        return FOLDER + picture.hash() + ".jpg";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Objects.toString(request.getPathInfo(), ""));
        Optional<byte[]> picture = Optional.empty();
        if (file.matches()) {
            picture = file.group(2) == null ? pictures.large(file.group(1)) : pictures.small(file.group(1));
        }
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }
}
