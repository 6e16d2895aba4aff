package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.CalendarFeed;
import eu.covenantofmayors.supporters.feedback.CalendarFeeds;
import eu.covenantofmayors.supporters.feedback.DueCalendar;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /feeds/deadlines/{secret}.ics}: due dates for a calendar program. Whoever has the address can read them. */
@WebServlet("/feeds/deadlines/*")
public class DeadlineFeed extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{20,100})\\.ics");

    @Inject
    private transient CalendarFeeds feeds;

    @Inject
    private transient FeedbackPeriods periods;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (!path.matches()) {
                throw new NotFound();
            }
            CalendarFeed feed = feeds.at(path.group(1));
            send(DueCalendar.of(feed, periods.shownIn(feed), settings.baseUrl(), clock.instant()), request, response);
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(String calendar, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] content = calendar.getBytes(StandardCharsets.UTF_8);
        String tag = '"' + Secret.sha256(content) + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=utf-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
