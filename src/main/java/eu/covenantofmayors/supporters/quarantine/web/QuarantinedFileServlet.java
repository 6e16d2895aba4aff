package eu.covenantofmayors.supporters.quarantine.web;

import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.quarantine.Quarantine;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET ?id=}: a file in quarantine, packed and without its own name: nothing opens it by a click. */
@WebServlet("/admin/quarantine/file.gz")
public class QuarantinedFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Quarantine quarantine;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] content = quarantine.content(asked.id());
        Download.send(response, "application/gzip", "quarantine-" + asked.id() + ".gz", content);
    }
}
