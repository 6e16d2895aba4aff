package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one import of a release has brought: written once, when all of it is in. */
@Entity
@Table(name = "register_import")
public class RegisterImport extends Stored {
    private static final int LONGEST_NAME = 200;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

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

    void added() {
        added++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    /** All rows have been read. */
    void finish(int rowsRead, List<RowProblem> problems, Instant now) {
        this.rowsRead = rowsRead;
        this.problems.addAll(problems);
        this.problemCount = problems.size();
        this.finishedAt = now;
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

    /** How many values could not be read: {@link #problems} without loading them. */
    public int problemCount() {
        return problemCount;
    }

    /** What could not be read, in the order of the rows. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }
}
