package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AgreementDocument;
import eu.covenantofmayors.supporters.adhesion.AgreementDocuments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The versions of an agreement, on whatever page it is shown. */
@Named
@RequestScoped
public class AgreementFiles {
    private static final Set<String> ANSWERS = Set.of(
            "agreement.added",
            "refused.agreementOther",
            "refused.agreementUnsigned",
            "refused.agreementSignature",
            "refused.agreementTooLarge",
            "refused.pdf.locked",
            "refused.pdf.unreadable",
            "refused.pdf.inflates",
            "refused.pdf.busy",
            "refused.file.none",
            "refused.file.virus",
            "refused.file.scanner",
            "refused.agreementNotWaiting");

    @Inject
    private AgreementDocuments documents;

    @Inject
    private HttpServletRequest request;

    private List<AgreementDocument> versions;

    /** For whoever holds the application's link. */
    public List<AgreementDocument> ofApplication(String token) {
        if (versions == null) {
            versions = documents.ofApplication(token);
        }
        return versions;
    }

    /** For a desk. */
    public List<AgreementDocument> ofAdhesion(Long id) {
        if (versions == null) {
            versions = documents.ofAdhesion(id);
        }
        return versions;
    }

    /** For the network itself. */
    public List<AgreementDocument> getMine() {
        if (versions == null) {
            versions = documents.mine();
        }
        return versions;
    }

    /** Message key of what became of the file that was handed in just now; empty for none. */
    public String getAnswer() {
        String answer = Objects.requireNonNullElse(request.getParameter("file"), "");
        return ANSWERS.contains(answer) ? answer : "";
    }
}
