package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Upload;
import eu.covenantofmayors.supporters.signatory.ImportProgress;
import eu.covenantofmayors.supporters.signatory.RegisterImport;
import eu.covenantofmayors.supporters.signatory.RegisterImportStarter;
import eu.covenantofmayors.supporters.signatory.RegisterImports;
import eu.covenantofmayors.supporters.signatory.RowProblem;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.List;

/** {@code /office/signatory/import}: hands in a release of the register, and tells what came of it and of earlier ones. */
@Named
@RequestScoped
public class RegisterImportPage {
    private static final int EARLIER = 20;
    private static final int MOST_PROBLEMS = 500;

    @Inject
    private RegisterImportStarter starter;

    @Inject
    private RegisterImports imports;

    @Inject
    private ImportProgress progress;

    @Inject
    private Say say;

    private Part file;
    private boolean running;
    private List<RegisterImport> all;

    /** An import may end while its page is made: all of the page is to say the same. */
    @PostConstruct
    void look() {
        running = progress.running();
    }

    public void start() {
        say.whenDoneGo(
                () -> starter.start(
                        Upload.bytes(file, new Refused("refused.import.truncated")),
                        Upload.name(file).orElse("?")),
                "/office/signatory/import",
                "registerImport.started");
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

    /** The last import that was finished, or null. */
    public RegisterImport getLast() {
        return getAll().isEmpty() ? null : getAll().get(0);
    }

    /** The first of what the last import could not read: a table of ten thousand would help nobody. */
    public List<RowProblem> getProblems() {
        return getLast().problems().stream().limit(MOST_PROBLEMS).toList();
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
