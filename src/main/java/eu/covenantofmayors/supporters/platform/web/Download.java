package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a file that is saved, not shown within the site. */
public final class Download {
    private Download() {}

    /** One that is somebody's own, and is kept nowhere on its way. */
    public static void send(HttpServletResponse response, String type, String name, byte[] content) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        publish(response, type, name, content);
    }

    /** One that everybody may read. */
    public static void publish(HttpServletResponse response, String type, String name, byte[] content)
            throws IOException {
        begin(response, type, name);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** A name as a header can carry it; the link on the page tells the whole one. */
    public static String ascii(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
