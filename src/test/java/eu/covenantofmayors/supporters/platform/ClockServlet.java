package eu.covenantofmayors.supporters.platform;

import eu.covenantofmayors.supporters.account.SessionSetting;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** Lets browser tests move time: {@code /test/clock?at=2026-03-31T22:00:00Z} sets it, {@code ?at=} frees it again. */
@WebServlet("/test/clock")
public class ClockServlet extends HttpServlet {

    @Inject
    private Clock clock;

    @Inject
    private SessionSetting sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String at = request.getParameter("at");
        if (at != null) {
            MovableClock.setTo(at.isEmpty() ? null : Instant.parse(at));
            sessions.keepOpen();
        }
        response.setContentType("text/plain");
        response.getWriter().print(clock.instant());
    }
}
