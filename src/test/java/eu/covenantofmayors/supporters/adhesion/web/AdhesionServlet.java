package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.Adhesion;
import eu.covenantofmayors.supporters.adhesion.AdhesionSetting;
import eu.covenantofmayors.supporters.adhesion.AdhesionState;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets browser tests have an application: {@code /test/adhesion?state=ELIGIBLE} answers its id, token and reference;
 * {@code ?mails=ADDRESS} counts the mails to an address.
 */
@WebServlet("/test/adhesion")
public class AdhesionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdhesionSetting setting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        String recipient = request.getParameter("mails");
        if (recipient != null) {
            response.getWriter().print(setting.mailsTo(recipient).size());
            return;
        }
        String state = request.getParameter("state");
        Adhesion adhesion = state == null ? setting.begun() : setting.in(AdhesionState.valueOf(state));
        response.getWriter().print(adhesion.id() + " " + adhesion.token() + " " + adhesion.reference());
    }
}
