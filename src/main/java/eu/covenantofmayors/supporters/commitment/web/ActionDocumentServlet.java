package eu.covenantofmayors.supporters.commitment.web;

import eu.covenantofmayors.supporters.commitment.ActionDocument;
import eu.covenantofmayors.supporters.commitment.ActionDocuments;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET ?id=}: a document of an action. Whatever it says it is, a browser saves it and does not show it. */
@WebServlet({
    "/workspace/commitment/document.bin",
    "/office/commitment/document.bin",
    "/commission/commitment/document.bin"
})
public class ActionDocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ActionDocuments documents;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean own = request.getServletPath().startsWith("/workspace/");
        ActionDocument document = own ? documents.mine(asked.id()) : documents.get(asked.id());
        Download.send(response, "application/octet-stream", document.fileName(), document.content());
    }
}
