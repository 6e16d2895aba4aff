package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.files.DocumentType;
import eu.covenantofmayors.supporters.platform.files.VirusScanner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Has a file looked at by the {@link VirusScanner}; what it says stands beside the field. */
@Named
@ApplicationScoped
public class CleanFile {
    @Inject
    private VirusScanner scanner;

    @Inject
    private Msg msg;

    /** What a field for a document offers to choose: the endings of all kinds that are taken. */
    public String getDocuments() {
        return DocumentType.accepted();
    }

    /** A validator of Faces, for whichever field takes a file. */
    public void validate(FacesContext context, UIComponent field, Object chosen) {
        try {
            if (chosen instanceof Part file && file.getSize() > 0) {
                String place = context.getViewRoot().getViewId().replaceFirst("\\.xhtml$", "");
                scanner.check(Upload.name(file).orElse("–"), place, file.getInputStream());
            }
        } catch (Refused refused) {
            throw new ValidatorException(
                    new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, msg.formatAll(refused.key(), refused.arguments()), null),
                    refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
