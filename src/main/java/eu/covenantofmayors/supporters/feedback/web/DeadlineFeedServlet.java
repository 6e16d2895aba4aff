package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.DeadlineFeeds;
import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /feeds/deadlines/{secret}.ics}: due dates, for calendars. What has not changed is not sent again. */
@WebServlet("/feeds/deadlines/*")
public class DeadlineFeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/feeds/deadlines/";
    private static final Pattern FILE = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");

    @Inject
    private transient DeadlineFeeds feeds;

    /** Where a calendar is found, behind the base of all addresses. */
    static String path(Secret secret) {
        return FOLDER + secret.text() + ".ics";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Objects.toString(request.getPathInfo(), ""));
        Optional<byte[]> calendar = file.matches() ? feeds.calendar(new Secret(file.group(1))) : Optional.empty();
        if (calendar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = calendar.get();
        String tag = '"' + Secret.sha256(content).substring(0, 32) + '"';
        response.setHeader("Cache-Control", "private");
        response.setHeader("ETag", tag);
        response.setHeader("X-Robots-Tag", "noindex");
        if (knows(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar; charset=utf-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** RFC 9110: a list of tags or a star; here weak ones count as well, as for every GET. */
    private static boolean knows(HttpServletRequest request, String tag) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals("*") || known.equals(tag));
    }
}
