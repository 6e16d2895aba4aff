package eu.covenantofmayors.supporters.platform.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes into the server's log which people who are signed in were refused what, and passes on what desks refused: a desk that
 * is not theirs, a record that is somebody else's or is not there. OWASP ASVS 5.0, 16.3.2.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR, asyncSupported = true)
public class RefusalLog extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());
    private static final Set<Object> REFUSALS =
            Set.of(HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND);

    @Inject
    private transient Event<DeskRefused> refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Principal who = request.getUserPrincipal();
        if (who != null && REFUSALS.contains(status)) {
            String address = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
            String what = status + " " + request.getMethod() + " " + address;
            LOG.log(Level.INFO, "{0} was refused: {1}", new Object[] {who.getName(), what});
            if (Addresses.OF_A_DESK
                    .matcher(address.substring(request.getContextPath().length()))
                    .matches()) {
                record(new DeskRefused(who.getName(), what));
            }
        }
        chain.doFilter(request, response);
    }

    private void record(DeskRefused refusal) {
        try {
            refusals.fire(refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Nobody has recorded " + refusal, e); // the reader gets the same page
        }
    }
}
