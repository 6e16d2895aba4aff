package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.JsonPaths;
import jakarta.json.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What stood in a field of a draft when somebody wrote over it who had not seen it; kept, so that it can be put back. */
@Embeddable
public class Overwritten {
    private String field;

    private String told;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "overwritten_by")
    private String overwrittenBy;

    @Column(name = "overwritten_at")
    private Instant overwrittenAt;

    protected Overwritten() {}

    Overwritten(String field, JsonValue told, String writtenBy, String overwrittenBy, Instant now) {
        this.field = field;
        this.told = JsonPaths.text(told);
        this.writtenBy = writtenBy;
        this.overwrittenBy = overwrittenBy;
        this.overwrittenAt = now;
    }

    /** Path of the field, for example {@code parts.PROMOTE.story}. */
    public String field() {
        return field;
    }

    public String told() {
        return told;
    }

    /** Sign-in name of who had saved the draft last. */
    public String writtenBy() {
        return writtenBy;
    }

    public Instant overwrittenAt() {
        return overwrittenAt;
    }
}
