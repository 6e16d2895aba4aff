package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an import changes, or would change, of one signatory: nothing was known of it before, or some of the release's columns
 * said something else. Enough is kept to change it back.
 */
@Entity
@Table(name = "register_change")
public class RegisterChange extends Stored {
    /** The id of the supporter, beside its name in {@code supporter_name}: names change. */
    static final String SUPPORTER = "supporter";

    /**
     * A column of which the value is another one.
     *
     * @param before empty where nothing was known
     * @param after empty where nothing is known
     */
    public record Difference(String column, String before, String after) {}

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "import_id")
    private RegisterImport imported;

    private int position;

    @Column(name = "register_id")
    private String registerId;

    private String name;

    @Column(name = "country_code")
    private String country;

    @Column(name = "before_")
    private String before;

    @Column(name = "after_")
    private String after;

    protected RegisterChange() {}

    private RegisterChange(int position, Signatory signatory) {
        this.position = position;
        this.registerId = signatory.registerId();
        this.name = signatory.name();
        this.country = signatory.countryCode();
    }

    static RegisterChange added(int position, Signatory signatory) {
        return new RegisterChange(position, signatory);
    }

    /** @param before its cells before the change */
    static RegisterChange changed(int position, Signatory signatory, Map<String, String> before) {
        RegisterChange change = new RegisterChange(position, signatory);
        Map<String, String> after = signatory.cells();
        change.before = json(differing(before, after));
        change.after = json(differing(after, before));
        return change;
    }

    private static Map<String, String> differing(Map<String, String> cells, Map<String, String> others) {
        Map<String, String> differing = new LinkedHashMap<>(cells);
        differing.entrySet().removeIf(cell -> Objects.equals(cell.getValue(), others.get(cell.getKey())));
        return differing;
    }

    RegisterChange of(RegisterImport imported) {
        this.imported = imported;
        return this;
    }

    /** Whether nothing was known of the signatory before. */
    public boolean isAddition() {
        return before == null;
    }

    /** The columns that differ; none for an addition. */
    public List<Difference> differences() {
        if (isAddition()) {
            return List.of();
        }
        Map<String, String> now = cells(after);
        return cells(before).entrySet().stream()
                .filter(cell -> !cell.getKey().equals(SUPPORTER))
                .map(cell -> new Difference(cell.getKey(), cell.getValue(), now.getOrDefault(cell.getKey(), "")))
                .toList();
    }

    /** What the columns said before that say something else now. */
    Map<String, String> before() {
        return cells(before);
    }

    public String registerId() {
        return registerId;
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }

    private static String json(Map<String, String> cells) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        cells.forEach(object::add);
        return object.build().toString();
    }

    private static Map<String, String> cells(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> cells = new LinkedHashMap<>();
            object.keySet().forEach(column -> cells.put(column, object.getString(column)));
            return cells;
        }
    }
}
