package eu.covenantofmayors.supporters.platform.web;

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
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes into the server's log which people who are signed in were refused what: a desk that is not theirs, a record that is
 * somebody else's or is not there. OWASP ASVS 5.0, 16.3.2.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR, asyncSupported = true)
public class RefusalLog extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RefusalLog.class.getName());
    private static final Set<Object> REFUSALS =
            Set.of(HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Principal who = request.getUserPrincipal();
        if (who != null && REFUSALS.contains(status)) {
            LOG.log(Level.INFO, "{0} was refused: {1} {2} {3}", new Object[] {
                who.getName(), status, request.getMethod(), request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
            });
        }
        chain.doFilter(request, response);
    }
}
