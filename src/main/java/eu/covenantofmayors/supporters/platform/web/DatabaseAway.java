package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.DatabaseFailure;
import eu.covenantofmayors.supporters.platform.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a visitor gets while our data cannot be reached: status 503, and soon. Whatever else goes wrong goes on to the other
 * error pages.
 */
@ApplicationScoped
public class DatabaseAway {
    private static final Logger LOG = Logger.getLogger(DatabaseAway.class.getName());
    static final String SECONDS = "30";

    static final String PROBLEM = """
            {"type":"about:blank","title":"Service Unavailable","status":503,\
            "detail":"We cannot reach our data just now. Please try again in half a minute."}""";

    @Inject
    private Database database;

    @Inject
    private SecurityHeaders headers;

    /** Whatever answers a request. */
    @FunctionalInterface
    interface Answer {
        void give() throws IOException, ServletException;
    }

    /**
     * Asks our data for something that is needed before a page is.
     *
     * @return what it says; nothing where it cannot be reached, which is told already
     */
    public <T> Optional<T> ask(HttpServletRequest request, HttpServletResponse response, Supplier<T> question)
            throws IOException, ServletException {
        AtomicReference<T> answer = new AtomicReference<>();
        guard(request, response, () -> answer.set(question.get()));
        return Optional.ofNullable(answer.get());
    }

    void guard(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException, ServletException {
        if (database.isAway()) {
            tell(request, response);
            return;
        }
        try (Patience.Wait wait = Patience.somebodyWaits()) {
            answer.give();
        } catch (IOException | ServletException | RuntimeException e) {
            boolean away = DatabaseFailure.isAway(e);
            if (!(away || DatabaseFailure.isTooSlow(e)) || response.isCommitted()) {
                throw e;
            }
            if (away) {
                database.suspect();
            }
            LOG.log(Level.WARNING, "{0} could not be answered: {1}", new Object[] {request.getRequestURI(), root(e)});
            response.reset();
            headers.write(response);
            tell(request, response);
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        if (Problem.isExpected(request)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("application/problem+json");
            response.getWriter().write(PROBLEM);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
