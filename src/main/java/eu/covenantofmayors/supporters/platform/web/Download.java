package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a file that is somebody's own: it is saved, not shown within the site, and kept nowhere on its way. */
public final class Download {
    private Download() {}

    public static void send(HttpServletResponse response, String type, String name, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
