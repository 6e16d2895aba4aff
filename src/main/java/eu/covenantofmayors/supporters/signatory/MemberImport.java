package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with members that a network has handed in. First somebody says what its columns mean, looking at the first rows; then
 * it runs, in steps, and tells how far it is; what it has brought can be taken out again. The file itself goes when it is done.
 */
@Entity
@Table(name = "member_import")
public class MemberImport extends Stored {
    /** After so long without a step the server that ran it has gone. */
    static final Duration SILENCE = Duration.ofMinutes(1);

    /** More remarks help nobody. */
    private static final int MOST_REMARKS = 10_000;

    private static final int LONGEST_NAME = 200;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Supporter supporter;

    @Column(name = "file_name")
    private String fileName;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Enumerated(EnumType.STRING)
    private MemberImportState state = MemberImportState.UPLOADED;

    @Embedded
    private MemberFormat format;

    @Column(name = "rows_total")
    private int total;

    @Column(name = "rows_done")
    private int done;

    private int added;

    private int known;

    @Column(name = "left_out")
    private int leftOut;

    @Column(name = "problem_count")
    private int problemCount;

    @ElementCollection
    @CollectionTable(name = "member_import_problem", joinColumns = @JoinColumn(name = "import_id"))
    @OrderColumn(name = "position")
    private List<RowProblem> problems = new ArrayList<>();

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected MemberImport() {}

    MemberImport(Supporter supporter, String fileName, byte[] content, MemberFormat format, String by, Instant now) {
        this.supporter = supporter;
        this.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        this.content = content;
        this.format = format;
        this.startedBy = by;
        this.startedAt = now;
        this.changedAt = now;
    }

    /** Somebody has said how it is to be read. */
    void read(MemberFormat format) {
        require(state == MemberImportState.UPLOADED);
        this.format = format;
    }

    /** It begins, or goes on after the server that ran it has gone. */
    void begin(int total, Instant now) {
        require(state == MemberImportState.UPLOADED || isInterrupted(now));
        state = MemberImportState.RUNNING;
        this.total = total;
        this.done = 0;
        this.known = 0;
        this.changedAt = now;
    }

    /** Some rows have been dealt with. */
    void step(int added, int known, Instant now) {
        require(state == MemberImportState.RUNNING);
        this.added += added;
        this.known += known;
        this.done += added + known;
        this.changedAt = now;
    }

    /** All rows have been dealt with. Of the remarks the first 10,000 are kept. */
    void finish(int leftOut, List<RowProblem> remarks, Instant now) {
        require(state == MemberImportState.RUNNING);
        forgetContent();
        state = MemberImportState.DONE;
        this.leftOut = leftOut;
        this.problems.addAll(remarks.subList(0, Math.min(MOST_REMARKS, remarks.size())));
        this.problemCount = remarks.size();
        this.done = total;
        this.changedAt = now;
    }

    void undo(Instant now) {
        require(isUndoable(now));
        forgetContent();
        state = MemberImportState.UNDONE;
        this.changedAt = now;
    }

    /** Comes before all other changes, as in {@link RegisterImport}. */
    private void forgetContent() {
        this.content = null;
    }

    /** Whether something has come of it that can be taken out again. */
    public boolean isUndoable(Instant now) {
        return state == MemberImportState.DONE || isInterrupted(now);
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new Refused("refused.conflict");
        }
    }

    /** Whether the server that ran it has gone. */
    public boolean isInterrupted(Instant now) {
        return state == MemberImportState.RUNNING && changedAt.plus(SILENCE).isBefore(now);
    }

    public Supporter supporter() {
        return supporter;
    }

    public String fileName() {
        return fileName;
    }

    MemberFile file() {
        return new MemberFile(content);
    }

    /** What its members are when it is read so; where no country is told, it is the network's own. */
    MemberRows rows(MemberFormat format, LocalDate today) {
        return file().rows(format, supporter.organisation().countryCode(), today);
    }

    public MemberImportState state() {
        return state;
    }

    public MemberFormat format() {
        return format;
    }

    /** How many rows it has, but for titles and headings. */
    public int total() {
        return total;
    }

    /** How many of them have been dealt with. */
    public int done() {
        return done;
    }

    /** How many members it has brought. */
    public int added() {
        return added;
    }

    /** How many were in the list already. */
    public int known() {
        return known;
    }

    /** How many rows were left out. */
    public int leftOut() {
        return leftOut;
    }

    /** How many remarks there are, on rows that were left out and on others. */
    public int problemCount() {
        return problemCount;
    }

    /** The remarks, in the order of the rows. */
    public List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
