package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.report.PersonalArchive;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /workspace/my-data.json}: all that is kept of the caller. */
@WebServlet("/workspace/my-data.json")
public class PersonalArchiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonalArchive archive;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.send(response, "application/json", "my-data.json", archive.mine());
    }
}
