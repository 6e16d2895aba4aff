package eu.covenantofmayors.supporters.platform;

import eu.covenantofmayors.supporters.adhesion.LapseSweep;
import eu.covenantofmayors.supporters.feedback.DeadlineSweep;
import eu.covenantofmayors.supporters.notification.MailSender;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** {@code /test/tick}: does at once what the timers do every minute and every ten seconds. */
@WebServlet("/test/tick")
public class TickServlet extends HttpServlet {
    private static final int MOST_LOOKS = 200;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Stage stage;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private LapseSweep lapse;

    @Inject
    private MailSender mails;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int moved = stage.as("system", "SYSTEM", () -> sweep.run() + lapse.run());
        sendAll();
        response.getWriter().print(moved);
    }

    /** The timer may be sending some of them just now: when this returns, it is done as well. */
    private void sendAll() {
        for (int looks = 0; looks < MOST_LOOKS && waiting() > 0; looks++) {
            mails.sendWaiting();
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private long waiting() {
        return em.createQuery(
                        "select count(m) from OutboxMessage m where m.status = :waiting and m.lastError is null",
                        Long.class)
                .setParameter("waiting", OutboxMessage.Status.WAITING)
                .getSingleResult();
    }
}
