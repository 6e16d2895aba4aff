package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.FeedbackReceipt;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /workspace/feedback/receipt.pdf?id=}: what the caller's network has filed for a period. */
@WebServlet("/workspace/feedback/receipt.pdf")
public class FeedbackReceiptServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FeedbackReceipt receipt;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Site site;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.send(response, "application/pdf", "receipt.pdf", receipt.mine(asked.id(), site.language()));
    }
}
