package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AgreementDocuments;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.files.VirusScanner;
import eu.covenantofmayors.supporters.platform.web.Addresses;
import eu.covenantofmayors.supporters.platform.web.Upload;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;

/** {@code POST /verify}: anybody's file, to be checked; what was found is shown on {@code /{lang}/verify}. Nothing is kept. */
@WebServlet("/verify")
@MultipartConfig(
        maxFileSize = AgreementDocuments.LARGEST,
        maxRequestSize = AgreementDocuments.LARGEST + 64 * 1024,
        fileSizeThreshold = AgreementDocuments.LARGEST)
public class VerifyServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgreementDocuments documents;

    @Inject
    private transient VirusScanner scanner;

    @Inject
    private transient VerifyPage page;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            Part file = Upload.part(request, "file", new Refused("refused.agreementTooLarge"))
                    .orElseThrow(() -> new Refused("refused.file.none"));
            scanner.check(Upload.name(file).orElse("–"), "/verify", file.getInputStream());
            page.show(documents.check(file.getInputStream().readAllBytes()));
        } catch (Refused refused) {
            page.refuse(refused.key());
        }
        response.setHeader("Cache-Control", "no-store");
        Addresses.show("verify", request.getParameter("lang"), request, response);
    }
}
