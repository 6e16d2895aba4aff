package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Upload;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublishingService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;

/** {@code …/publication/picture?id=}: the picture that is shown with a publication. */
@Named
@RequestScoped
public class PublicationPicturePage {
    @Inject
    private PublishingService publishing;

    @Inject
    private Asked asked;

    @Inject
    private Say say;

    private Publication publication;
    private Part file;

    @PostConstruct
    void load() {
        publication = publishing.get(asked.id());
    }

    public void put() {
        say.whenDoneGo(
                () -> publishing.illustrate(
                        asked.id(), Upload.bytes(file, Refused.at("file", "refused.picture.format"))),
                edit(),
                "publication.pictured");
    }

    public void remove() {
        say.whenDoneGo(() -> publishing.illustrate(asked.id(), null), edit(), "publication.unpictured");
    }

    /** Where the words for it are written. */
    public String edit() {
        String desk =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/office/")
                        ? "/office"
                        : "/workspace";
        return desk + "/publication/edit?id=" + asked.id();
    }

    public Publication getPublication() {
        return publication;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
