package eu.covenantofmayors.supporters.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /test/code?email=…}: what the authenticator app of somebody shows; {@code ?key=…}: what one shows that is given this
 * key; without either: an officer who has no app yet.
 */
@WebServlet("/test/code")
public class CodeServlet extends HttpServlet {
    @Inject
    private SessionSetting sessions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        String email = request.getParameter("email");
        String key = request.getParameter("key");
        if (key != null) {
            response.getWriter().print(sessions.codeOf(key));
        } else {
            response.getWriter().print(email == null ? sessions.newcomer() : sessions.code(email));
        }
    }
}
