package eu.covenantofmayors.supporters.signatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What comes of the rows of a release, counted while they are compared with what is known. */
public final class RegisterOutcome {
    private final int read;
    private final List<RowProblem> problems;
    private final List<RegisterChange> changes = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int absent;

    RegisterOutcome(RegisterRows rows) {
        this.read = rows.read();
        this.problems = rows.problems();
    }

    void added(Signatory signatory) {
        changes.add(RegisterChange.added(changes.size(), signatory));
        added++;
    }

    void changed(Signatory signatory, Map<String, String> before) {
        changes.add(RegisterChange.changed(changes.size(), signatory, before));
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    /** @param known how many signatories were known before */
    void compared(int known) {
        absent = known - changed - unchanged;
    }

    int read() {
        return read;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int unchangedRows() {
        return unchanged;
    }

    /** How many signatories are known that the release does not have; they stay as they are. */
    int absent() {
        return absent;
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RegisterChange> changes() {
        return changes;
    }
}
