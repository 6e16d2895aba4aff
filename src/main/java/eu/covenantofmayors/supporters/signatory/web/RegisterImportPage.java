package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Upload;
import eu.covenantofmayors.supporters.signatory.ImportProgress;
import eu.covenantofmayors.supporters.signatory.RegisterChange;
import eu.covenantofmayors.supporters.signatory.RegisterImport;
import eu.covenantofmayors.supporters.signatory.RegisterImportService;
import eu.covenantofmayors.supporters.signatory.RegisterImportStarter;
import eu.covenantofmayors.supporters.signatory.RegisterImportState;
import eu.covenantofmayors.supporters.signatory.RegisterImports;
import eu.covenantofmayors.supporters.signatory.RowProblem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.util.List;

/**
 * {@code /office/signatory/import}: hands in a release of the register, shows what it would change, has it imported and
 * changed back. With {@code ?id=} it shows an earlier one.
 */
@Named
@RequestScoped
public class RegisterImportPage {
    private static final String HERE = "/office/signatory/import";
    private static final int EARLIER = 20;
    private static final int SIZE = 25;

    @Inject
    private RegisterImportStarter starter;

    @Inject
    private RegisterImportService service;

    @Inject
    private RegisterImports imports;

    @Inject
    private ImportProgress progress;

    @Inject
    private Asked asked;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private Part file;
    private boolean running;
    private List<RegisterImport> all;
    private RegisterImport shown;
    private List<RegisterChange> changes;

    /** An import may end while its page is made: all of the page is to say the same. */
    @PostConstruct
    void look() {
        running = progress.running();
    }

    public void check() {
        say.whenDoneGo(
                () -> starter.check(
                        Upload.bytes(file, new Refused("refused.import.truncated")),
                        Upload.name(file).orElse("?")),
                HERE,
                "registerImport.checking");
    }

    public void start() {
        say.whenDoneGo(() -> starter.start(getShown().id()), HERE, "registerImport.started");
    }

    public void drop() {
        say.whenDoneGo(
                () -> service.drop(getShown().id()),
                HERE,
                "registerImport.dropped",
                getShown().fileName());
    }

    public void undo() {
        say.whenDoneGo(() -> starter.undo(getShown().id()), HERE, "registerImport.undoing");
    }

    /** Why the last import brought nothing, or null. */
    public Refused getRefusal() {
        return running ? null : progress.refusal();
    }

    public boolean isRunning() {
        return running;
    }

    public ImportProgress getProgress() {
        return progress;
    }

    /** The import that the address asks for, else the newest; null when there is none or one is running. */
    public RegisterImport getShown() {
        if (shown == null && !running) {
            if (asked.id() > 0) {
                shown = imports.byId(asked.id());
            } else if (!getAll().isEmpty()) {
                shown = getAll().get(0);
            }
        }
        return shown;
    }

    public boolean isWaiting() {
        return getShown().state() == RegisterImportState.CHECKED;
    }

    public boolean isUndoable() {
        return getShown().state() == RegisterImportState.IMPORTED && !imports.isFollowed(getShown());
    }

    /** The remarks, a page of them: a table of ten thousand would help nobody. */
    public List<RowProblem> getProblems() {
        return getShown().problems().stream()
                .skip(getPaging().first())
                .limit(SIZE)
                .toList();
    }

    public Paging getPaging() {
        return Paging.of(request.getParameter("page"), getShown().problemCount(), SIZE);
    }

    /** Another page of the remarks, as the query of an address. */
    public String address(int page) {
        return new Query().with("id", getShown().id()).with("page", page).toString();
    }

    /** What it changes, a page of it. */
    public List<RegisterChange> getChanges() {
        if (changes == null) {
            changes = imports.changes(getShown().id(), getChangesPaging().first(), SIZE);
        }
        return changes;
    }

    public Paging getChangesPaging() {
        return Paging.of(request.getParameter("changes"), getShown().changes(), SIZE);
    }

    /** The pager of the changes asks this page for addresses of its own. */
    public ChangesPager getChangesPager() {
        return new ChangesPager(getShown().id());
    }

    /** Addresses of the pages of an import's changes. */
    public record ChangesPager(long id) {
        public String address(int page) {
            return new Query().with("id", id).with("changes", page).toString();
        }
    }

    public List<RegisterImport> getAll() {
        if (all == null) {
            all = imports.newest(EARLIER);
        }
        return all;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
