package eu.covenantofmayors.supporters.exchange.web;

import eu.covenantofmayors.supporters.exchange.Contribution;
import eu.covenantofmayors.supporters.exchange.Exchange;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET ?id=}: the file of a contribution. Whatever it says it is, a browser saves it and does not show it. */
@WebServlet({"/workspace/exchange/file.bin", "/office/exchange/file.bin"})
public class ContributionFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Exchange exchange;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Contribution contribution = exchange.contribution(asked.id());
        if (contribution.fileName() == null) {
            throw new NotFound();
        }
        Download.send(response, "application/octet-stream", contribution.fileName(), contribution.content());
    }
}
