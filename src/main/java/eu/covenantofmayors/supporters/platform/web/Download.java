package eu.covenantofmayors.supporters.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends a file that is saved, not shown within the site, under the name that it has. */
public final class Download {
    /** A name leads into no folder, and no system has these in one. */
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[/\\\\\\p{Cntrl}]");

    /** Neither what is not ASCII, nor what would end or change a quoted text; some browsers decode a percent sign. */
    private static final Pattern NOT_IN_HEADERS = Pattern.compile("[^ -~]|[\"%]");

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
        response.setHeader("Content-Disposition", attachment(name));
    }

    /**
     * The header {@code Content-Disposition} of a file that is saved (RFC 6266). A name with letters that a header cannot
     * carry is given a second time, encoded as RFC 8187 says; which is the one that browsers take.
     */
    static String attachment(String name) {
        String whole = NOT_IN_NAMES.matcher(name).replaceAll("_");
        String plain = NOT_IN_HEADERS.matcher(whole).replaceAll("_");
        String attachment = "attachment; filename=\"" + plain + "\"";
        return plain.equals(whole)
                ? attachment
                : attachment + "; filename*=UTF-8''"
                        + URLEncoder.encode(whole, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A");
    }
}
