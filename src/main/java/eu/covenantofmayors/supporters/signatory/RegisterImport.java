package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A release of the register that was handed in: first it is checked, and the file waits; then it is imported, and what it has
 * changed can be changed back as long as no later one was imported.
 */
@Entity
@Table(name = "register_import")
public class RegisterImport extends Stored {
    private static final int LONGEST_NAME = 200;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private RegisterImportState state;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "imported_by")
    private String importedBy;

    @Column(name = "rows_read")
    private int rowsRead;

    private int added;

    private int changed;

    private int unchanged;

    private int absent;

    @Column(name = "left_out")
    private int leftOut;

    @Column(name = "problem_count")
    private int problemCount;

    @ElementCollection
    @CollectionTable(name = "register_problem", joinColumns = @JoinColumn(name = "import_id"))
    @OrderColumn(name = "position")
    private List<RowProblem> problems = new ArrayList<>();

    protected RegisterImport() {}

    RegisterImport(String fileName, String sha256, String importedBy, Instant startedAt) {
        this.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        this.sha256 = sha256;
        this.importedBy = importedBy;
        this.startedAt = startedAt;
    }

    /** It is known what it would change; the file waits until somebody has looked at that. */
    void checked(RegisterOutcome outcome, byte[] file, Instant now) {
        require(state == null);
        keep(file);
        become(RegisterImportState.CHECKED, outcome, now);
    }

    /** It is in. */
    void imported(RegisterOutcome outcome, String by, Instant now) {
        require(state == null || state == RegisterImportState.CHECKED);
        keep(null);
        become(RegisterImportState.IMPORTED, outcome, now);
        this.importedBy = by;
    }

    /**
     * Comes before all other changes: to touch what is loaded lazily makes the persistence provider load the whole row again
     * and forget what has been changed in it (EclipseLink issue 1932).
     */
    private void keep(byte[] file) {
        this.content = file;
    }

    private void become(RegisterImportState next, RegisterOutcome outcome, Instant now) {
        state = next;
        rowsRead = outcome.read();
        added = outcome.added();
        changed = outcome.changed();
        unchanged = outcome.unchangedRows();
        absent = outcome.absent();
        leftOut = rowsRead - added - changed - unchanged;
        problems.clear();
        problems.addAll(outcome.problems());
        problemCount = problems.size();
        finishedAt = now;
    }

    /** What it had changed has been changed back. */
    void undone(Instant now) {
        require(state == RegisterImportState.IMPORTED);
        state = RegisterImportState.UNDONE;
        finishedAt = now;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new Refused("refused.conflict");
        }
    }

    public RegisterImportState state() {
        return state;
    }

    /** The file; null when it does not wait to be imported. */
    byte[] content() {
        return content;
    }

    /** How many signatories are known that the release does not have; they stay as they are. */
    public int absent() {
        return absent;
    }

    /** How many signatories it adds or changes. */
    public int changes() {
        return added + changed;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public String importedBy() {
        return importedBy;
    }

    public int rowsRead() {
        return rowsRead;
    }

    public int rowsAdded() {
        return added;
    }

    public int rowsChanged() {
        return changed;
    }

    public int rowsUnchanged() {
        return unchanged;
    }

    /** How many rows were left out. A row that was taken may have remarks as well. */
    public int rowsLeftOut() {
        return leftOut;
    }

    /** How many remarks there are: {@link #problems} without loading them. */
    public int problemCount() {
        return problemCount;
    }

    /** The remarks, in the order of the rows. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }
}
