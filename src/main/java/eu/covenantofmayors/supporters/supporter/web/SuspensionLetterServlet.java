package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.SuspensionLetter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET ?n=}: the letter with a decision of the Commission, in the reader's language; desks add the supporter's id. */
@WebServlet({SuspensionLetterServlet.MINE, "/office/supporter/letter.pdf", "/commission/supporter/letter.pdf"})
public class SuspensionLetterServlet extends HttpServlet {
    static final String MINE = "/workspace/letter.pdf";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SuspensionLetter letter;

    @Inject
    private transient ProfileService profiles;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Site site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = String.valueOf(request.getParameter("n"));
        if (!number.matches("[0-9]{1,6}")) {
            throw new NotFound();
        }
        int line = Integer.parseInt(number);
        byte[] content = request.getServletPath().equals(MINE)
                ? letter.mine(profiles.mine().orElseThrow(NotFound::new), line, site.language())
                : letter.ofSupporter(asked.id(), line, site.language());
        Download.send(response, "application/pdf", "decision.pdf", content);
    }
}
