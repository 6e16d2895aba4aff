package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.signatory.MemberField;
import eu.covenantofmayors.supporters.signatory.MemberFormat;
import eu.covenantofmayors.supporters.signatory.MemberImport;
import eu.covenantofmayors.supporters.signatory.MemberImportService;
import eu.covenantofmayors.supporters.signatory.MemberImportStarter;
import eu.covenantofmayors.supporters.signatory.MemberImportState;
import eu.covenantofmayors.supporters.signatory.MemberLine;
import eu.covenantofmayors.supporters.signatory.RowProblem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code /workspace/member/mapping?id=}: what the columns of a file mean, then how far its import is and what came of it. */
@Named
@ViewScoped
public class MemberMappingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/workspace/member/mapping?id=";
    private static final int PREVIEW = 11;
    private static final int MOST_PROBLEMS = 500;

    @Inject
    private MemberImportService imports;

    @Inject
    private MemberImportStarter starter;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private long id;
    private MemberFormat format = new MemberFormat();
    private final Map<MemberField, Integer> chosen = new EnumMap<>(MemberField.class);
    private transient MemberImport imported;
    private transient List<MemberLine> preview;

    /** Somebody else's import answers like a missing one. */
    public void load() {
        format = getImported().format().copy();
        chosen.putAll(format.getColumns());
    }

    /** Shows what comes out when the file is read in another way. */
    public void look() {
        preview = null;
    }

    public void start() {
        say.whenDoneGo(() -> starter.start(id, asChosen()), HERE + id, "memberImport.started");
    }

    public void goOn() {
        say.whenDoneGo(() -> starter.goOn(id), HERE + id, "memberImport.started");
    }

    public void undo() {
        say.whenDoneGo(() -> imports.undo(id), HERE + id, "memberImport.undone");
    }

    private MemberFormat asChosen() {
        MemberFormat as = format.copy();
        as.getColumns().clear();
        chosen.forEach((field, column) -> {
            if (column != null) {
                as.getColumns().put(field, column);
            }
        });
        return as;
    }

    public MemberImport getImported() {
        if (imported == null) {
            imported = imports.mine(id);
        }
        return imported;
    }

    public boolean isOpen() {
        return getImported().state() == MemberImportState.UPLOADED;
    }

    public boolean isRunning() {
        return getImported().state() == MemberImportState.RUNNING && !isInterrupted();
    }

    public boolean isInterrupted() {
        return getImported().isInterrupted(clock.instant());
    }

    public boolean isUndoable() {
        return getImported().isUndoable(clock.instant());
    }

    /** The first rows, as the file is read now. */
    public List<MemberLine> getPreview() {
        if (preview == null) {
            preview = List.of();
            say.tried(() -> preview = imports.preview(id, format, PREVIEW));
        }
        return preview;
    }

    /** Numbers of the columns that the first rows have. */
    public List<Integer> getColumns() {
        int most = getPreview().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        return IntStream.range(0, most).boxed().toList();
    }

    /** What a column is called: its heading, where there are headings, and its number. */
    public String heading(int column) {
        boolean headed = format.isHeader() && !getPreview().isEmpty();
        List<String> first = headed ? getPreview().get(0).cells() : List.of();
        String heading = column < first.size() ? first.get(column).strip() : "";
        return heading.isEmpty() ? String.valueOf(column + 1) : (column + 1) + ": " + heading;
    }

    /** The first of what could not be read: a table of ten thousand would help nobody; the file has them all. */
    public List<RowProblem> getProblems() {
        return getImported().problems().stream().limit(MOST_PROBLEMS).toList();
    }

    public MemberField[] getFields() {
        return MemberField.values();
    }

    /** The column that tells each; null where none does. What is chosen goes in there. */
    public Map<MemberField, Integer> getChosen() {
        return chosen;
    }

    public MemberFormat getFormat() {
        return format;
    }

    public List<String> getCharsets() {
        return MemberFormat.CHARSETS;
    }

    public List<String> getSeparators() {
        return MemberFormat.SEPARATORS;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
