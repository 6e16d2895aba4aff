package eu.covenantofmayors.supporters.platform;

import eu.covenantofmayors.supporters.adhesion.LapseSweep;
import eu.covenantofmayors.supporters.feedback.DeadlineSweep;
import eu.covenantofmayors.supporters.notification.BounceReader;
import eu.covenantofmayors.supporters.notification.MailSender;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /test/tick}: does at once what the timers do every minute and every ten seconds. */
@WebServlet("/test/tick")
public class TickServlet extends HttpServlet {
    @Inject
    private Stage stage;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private LapseSweep lapse;

    @Inject
    private MailSender mails;

    @Inject
    private BounceReader bounces;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int moved = stage.as("system", "SYSTEM", () -> sweep.run() + lapse.run());
        bounces.read();
        mails.sendWaiting();
        response.getWriter().print(moved);
    }
}
