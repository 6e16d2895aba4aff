package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a report tells, or would tell: as stored, as suggested, or as changed while somebody writes. A change is a JSON merge
 * patch (RFC 7396) of {@code {"content": {…}, "parts": {"PROMOTE": {…}, …}}}; a field that nobody has touched is left out.
 */
public class ReportDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(ReportDraft.class.getName());

    /** Making one is dear; it may be used by all. */
    private static final Jsonb JSON = JsonbBuilder.create();

    @Valid
    private ReportContent content = new ReportContent();

    private Map<Commitment, @Valid CommitmentPart> parts = new EnumMap<>(Commitment.class);

    /** Nothing is told. */
    public ReportDraft() {}

    /** Has copies of what it is made of. */
    public ReportDraft(ReportContent content, Map<Commitment, CommitmentPart> parts) {
        this.content = content;
        this.parts.putAll(parts);
        ReportDraft copy = read(toJson());
        this.content = copy.content;
        this.parts = copy.parts;
    }

    private static ReportDraft read(JsonObject json) {
        try {
            return JSON.fromJson(json.toString(), ReportDraft.class);
        } catch (JsonbException | IllegalArgumentException e) {
            LOG.log(Level.FINE, "Not a draft of a report", e);
            throw new Refused("refused.noDraft");
        }
    }

    /** Fields that are not told are left out. */
    public JsonObject toJson() {
        JsonObjectBuilder told = Json.createObjectBuilder();
        parts.forEach((commitment, part) -> told.add(commitment.name(), object(part)));
        return Json.createObjectBuilder()
                .add("content", object(content))
                .add("parts", told)
                .build();
    }

    private static JsonObject object(Object bean) {
        return JSON.fromJson(JSON.toJson(bean), JsonObject.class);
    }

    /**
     * With a change made to it.
     *
     * @throws Refused when the change is not one of a report
     */
    public ReportDraft patched(JsonObject change) {
        if (change == null) {
            throw new Refused("refused.noDraft");
        }
        JsonValue patched = Json.createMergePatch(change).apply(toJson());
        return read(patched.asJsonObject());
    }

    /** What this one tells, and where it tells nothing what the other one does. */
    public ReportDraft over(ReportDraft suggested) {
        return suggested.patched(toJson());
    }

    /**
     * What this one tells otherwise than the other: only that has to be stored, so that what nobody has touched goes on
     * following the suggestion. A text that was taken out stays out.
     */
    public ReportDraft without(ReportDraft suggested) {
        JsonObject change =
                Json.createMergeDiff(suggested.toJson(), toJson()).toJsonValue().asJsonObject();
        return new ReportDraft().patched(cleared(change, suggested.toJson()));
    }

    private static JsonObject cleared(JsonObject change, JsonObject suggested) {
        JsonObjectBuilder builder = Json.createObjectBuilder(change);
        change.forEach((name, value) -> {
            JsonValue was = suggested.get(name);
            if (value.getValueType() == JsonValue.ValueType.NULL && was.getValueType() == JsonValue.ValueType.STRING) {
                builder.add(name, "");
            } else if (value.getValueType() == JsonValue.ValueType.OBJECT && was instanceof JsonObject before) {
                builder.add(name, cleared(value.asJsonObject(), before));
            }
        });
        return builder.build();
    }

    public ReportContent getContent() {
        return content;
    }

    public void setContent(ReportContent content) {
        this.content = content;
    }

    public Map<Commitment, CommitmentPart> getParts() {
        return parts;
    }

    public void setParts(Map<Commitment, CommitmentPart> parts) {
        this.parts = parts;
    }
}
