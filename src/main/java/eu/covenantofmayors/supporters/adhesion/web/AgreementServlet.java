package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AgreementDocument;
import eu.covenantofmayors.supporters.adhesion.AgreementDocuments;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.files.VirusScanner;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Upload;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The agreement as a file: {@code GET} for whoever holds the application's link, for the desks by {@code id}, and for the
 * network itself; the latest version, or {@code version}; the check of its signatures with {@code report}. {@code POST} takes
 * the applicant's own electronic signature.
 */
@WebServlet({
    AgreementServlet.APPLICANT,
    "/office/adhesion/agreement.pdf",
    "/commission/adhesion/agreement.pdf",
    AgreementServlet.NETWORK
})
@MultipartConfig(
        maxFileSize = AgreementDocuments.LARGEST,
        maxRequestSize = AgreementDocuments.LARGEST + 64 * 1024,
        fileSizeThreshold = 256 * 1024)
public class AgreementServlet extends HttpServlet {
    static final String APPLICANT = "/apply/agreement";
    static final String NETWORK = "/workspace/agreement.pdf";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgreementDocuments documents;

    @Inject
    private transient VirusScanner scanner;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AgreementDocument document = find(request);
        boolean report = request.getParameter("report") != null;
        if (report && document.report() == null) {
            throw new NotFound();
        }
        if (report) {
            Download.send(
                    response,
                    "application/xml; charset=utf-8",
                    document.fileName() + "-signatures.xml",
                    document.report().getBytes(StandardCharsets.UTF_8));
        } else {
            Download.send(response, "application/pdf", document.fileName(), document.content());
        }
    }

    private AgreementDocument find(HttpServletRequest request) {
        String version = request.getParameter("version");
        return versions(request).stream()
                .filter(document -> version == null || version.equals(String.valueOf(document.number())))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<AgreementDocument> versions(HttpServletRequest request) {
        return switch (request.getServletPath()) {
            case APPLICANT -> documents.ofApplication(request.getParameter("draft"));
            case NETWORK -> documents.mine();
            default -> documents.ofAdhesion(asked.id());
        };
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getServletPath().equals(APPLICANT)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String said = "agreement.added";
        try {
            Part file = Upload.part(request, "file", new Refused("refused.agreementTooLarge"))
                    .orElseThrow(() -> new Refused("refused.file.none"));
            scanner.check(Upload.name(file).orElse("–"), APPLICANT, file.getInputStream());
            documents.addSignature(
                    request.getParameter("draft"), file.getInputStream().readAllBytes());
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (Refused refused) {
            said = refused.key();
        }
        // Both stand in the address, where they are found even when the file was too large to be read.
        String language = Languages.of(Objects.requireNonNullElse(request.getParameter("lang"), ""))
                .orElse(Languages.EN)
                .tag();
        response.sendRedirect(request.getContextPath() + "/" + language + "/apply/status"
                + new Query().with("draft", request.getParameter("draft")).with("file", said) + "#documents");
    }
}
