package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.report.NetworkArchive;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code GET /workspace/data.zip}: all that is kept of the caller's network, for its managers. */
@WebServlet("/workspace/data.zip")
public class NetworkArchiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient NetworkArchive archive;

    /** In memory first: what is refused or fails must not arrive as half a file. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        archive.write(zip);
        Download.send(response, "application/zip", "network.zip", zip.toByteArray());
    }
}
