package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.DecisionLetter;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET}: the letter with the decision on eligibility, for whoever holds the application's link and for the desks. */
@WebServlet({LetterServlet.APPLICANT, "/office/adhesion/letter.pdf", "/commission/adhesion/letter.pdf"})
public class LetterServlet extends HttpServlet {
    static final String APPLICANT = "/apply/letter";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DecisionLetter letter;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = request.getServletPath().equals(APPLICANT)
                ? letter.ofApplication(request.getParameter("draft"))
                : letter.ofAdhesion(asked.id());
        Download.send(response, "application/pdf", "decision.pdf", content);
    }
}
