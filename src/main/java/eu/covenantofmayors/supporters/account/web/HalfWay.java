package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.SecondFactorRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/**
 * Somebody whose password was right and who is asked for more. Kept in the session of the container; they are not signed in.
 *
 * @param email whose
 * @param next what they have to do
 */
record HalfWay(String email, SecondFactorRule.Next next) implements Serializable {
    private static final String KEPT = "covenant.halfWay";

    static void keep(HttpServletRequest request, String email, SecondFactorRule.Next next) {
        request.getSession().setAttribute(KEPT, new HalfWay(email, next));
    }

    /** Who has come half way in the session of a request. */
    static Optional<HalfWay> at(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof HalfWay halfWay
                ? Optional.of(halfWay)
                : Optional.empty();
    }

    /** They are in, or have to begin again. */
    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT);
    }
}
