package eu.covenantofmayors.supporters.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * {@code GET /test/statements}: how many SQL statements requests have caused since it was asked last; the first answer, with
 * which it begins to count, is 0. What timers do in the meantime does not count.
 */
@WebServlet("/test/statements")
public class StatementsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger COUNT = new AtomicInteger();

    @PersistenceContext
    private transient EntityManager em;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session session = em.unwrap(ServerSession.class);
        if (!(session.getSessionLog() instanceof Counting)) {
            session.setSessionLog(new Counting(session.getSessionLog()));
        }
        response.setContentType("text/plain");
        response.getWriter().print(COUNT.getAndSet(0));
    }

    private static final class Counting extends AbstractSessionLog {
        private final SessionLog before;

        private Counting(SessionLog before) {
            this.before = before;
        }

        @Override
        public boolean shouldLog(int level, String category) {
            return SessionLog.SQL.equals(category) || before.shouldLog(level, category);
        }

        @Override
        public boolean shouldLog(int level) {
            return before.shouldLog(level);
        }

        @Override
        public void log(SessionLogEntry entry) {
            if (SessionLog.SQL.equals(entry.getNameSpace())
                    && entry.getLevel() == SessionLog.FINE
                    && Thread.currentThread().getName().startsWith("http-thread")) {
                COUNT.incrementAndGet();
            }
            if (before.shouldLog(entry.getLevel(), entry.getNameSpace())) {
                before.log(entry);
            }
        }
    }
}
