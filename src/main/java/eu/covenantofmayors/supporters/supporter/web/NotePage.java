package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Upload;
import eu.covenantofmayors.supporters.supporter.Notes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.Locale;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;

/**
 * {@code /office/supporter/note?id=&from=} and the same for the Commission: a note about an organisation, with a file. The
 * address in {@code from} is that of the page which it is added on.
 */
@Named
@RequestScoped
public class NotePage {
    /** Pages that notes stand on, and nothing else: whatever a link says, it leads back to one of them. */
    private static final Pattern FROM =
            Pattern.compile("/(?:office|commission)/(?:adhesion|supporter)/(?:review|cosign|view)\\?id=[0-9]{1,18}");

    @Inject
    private Notes notes;

    @Inject
    private Asked asked;

    @Inject
    private Say say;

    private Organisation organisation;
    private String from;
    private String text;
    private Part file;

    @PostConstruct
    void load() {
        try {
            organisation = notes.organisation(asked.id());
        } catch (NotFound unknown) {
            organisation = null;
        }
    }

    /** Called before the page is shown. */
    public void check() {
        if (organisation == null) {
            throw new NotFound();
        }
    }

    public void add() {
        say.whenDoneGo(
                () -> notes.add(
                        organisation.id(),
                        role(),
                        text,
                        Upload.name(file).orElse(null),
                        Upload.bytes(file, Refused.at("file", "refused.noteFileLost"))),
                getBack() + "#notes",
                "note.added");
    }

    /** First folder of the address: the desk that the reader sits at. */
    public String getDesk() {
        return role().name().toLowerCase(Locale.ROOT);
    }

    private Role role() {
        return Faces.getViewId().startsWith("/commission/") ? Role.COMMISSION : Role.OFFICE;
    }

    /** Where it was come from; the desk where that is not known. */
    public String getBack() {
        return from != null && FROM.matcher(from).matches() ? from : "/" + getDesk() + "/";
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
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
