package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.Notes;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import org.omnifaces.util.Faces;

/** {@code /office/supporter/note?id=} and {@code /commission/supporter/note?id=}: a note about a network, with a file. */
@Named
@RequestScoped
public class NotePage {
    @Inject
    private Supporters supporters;

    @Inject
    private Notes notes;

    @Inject
    private Asked asked;

    @Inject
    private Say say;

    private Supporter supporter;
    private String text;
    private Part file;

    /** @throws NotFound for an id that is none */
    @PostConstruct
    void load() {
        supporter = supporters.get(asked.id());
    }

    public void add() {
        say.whenDoneGo(
                () -> notes.add(supporter.organisation().id(), role(), text, fileName(), bytes()),
                "/" + getDesk() + "/supporter/view?id=" + supporter.id() + "#notes",
                "note.added");
    }

    /** First folder of the address: the desk that the reader sits at. */
    public String getDesk() {
        return role().name().toLowerCase(Locale.ROOT);
    }

    private Role role() {
        return Faces.getViewId().startsWith("/commission/") ? Role.COMMISSION : Role.OFFICE;
    }

    /** Without the folders that some browsers tell; null where no file was chosen. */
    private String fileName() {
        String name = file == null ? null : file.getSubmittedFileName();
        return name == null || name.isBlank() ? null : name.replaceAll("^.*[/\\\\]", "");
    }

    private byte[] bytes() {
        try {
            return file == null ? new byte[0] : file.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw Refused.at("file", "refused.noteFileLost");
        }
    }

    public Supporter getSupporter() {
        return supporter;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
