package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Arrival;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Who has come from the institution's sign-on and has not shown yet which account is theirs; kept in the session. */
final class Unconnected {
    private static final String KEPT = "covenant.unconnected";

    private Unconnected() {}

    static void keep(HttpServletRequest request, Arrival arrival) {
        request.getSession().setAttribute(KEPT, arrival);
    }

    static Optional<Arrival> at(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Arrival arrival
                ? Optional.of(arrival)
                : Optional.empty();
    }

    /** Their account has been found, or they want no connection. */
    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
        }
    }
}
