package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.publication.SubscriptionService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * {@code /newsletter/unsubscribe?key=}: mail programs post here when their reader presses "unsubscribe" (RFC 8058), with no
 * cookie and no page in between. A person who follows it is asked first.
 */
@WebServlet("/newsletter/unsubscribe")
public class UnsubscribeServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SubscriptionService subscriptions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        subscriptions.leave(key(request));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/"
                + Languages.closest(request.getLocale()).tag() + "/newsletter?leave=" + key(request));
    }

    /** Nothing but the signs that a key is made of. */
    private static String key(HttpServletRequest request) {
        return Objects.toString(request.getParameter("key"), "").replaceAll("[^A-Za-z0-9_-]", "");
    }
}
