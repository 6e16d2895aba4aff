package eu.covenantofmayors.supporters.platform;

import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import eu.covenantofmayors.supporters.wording.WordingsInForce;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * {@code /test/reset}: makes what the application keeps in memory follow the database, which has been restored from
 * outside; shows the real time; creates the officers if they are missing.
 */
@WebServlet("/test/reset")
public class ResetServlet extends HttpServlet {
    @Inject
    private SupporterSetting setting;

    @Inject
    private WordingsInForce wordings;

    @Inject
    private Event<TextsReplaced> cachedPages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        MovableClock.reset();
        setting.officers();
        wordings.read();
        cachedPages.fire(new TextsReplaced());
    }
}
