package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody was shown data of people. */
@Entity
@Table(name = "personal_access")
public class Access extends Stored {
    @Column(name = "happened_at", updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String reader;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Disclosure kind;

    @Column(updatable = false)
    private String path;

    @Column(name = "record_id", updatable = false)
    private String recordId;

    protected Access() {}

    Access(Instant at, String reader, Disclosure kind, String path, String recordId) {
        this.at = at;
        this.reader = reader;
        this.kind = kind;
        this.path = path;
        this.recordId = recordId;
    }

    public Instant at() {
        return at;
    }

    /** Sign-in name of whoever was shown it. */
    public String reader() {
        return reader;
    }

    public Disclosure kind() {
        return kind;
    }

    /** Where it stands now. */
    public String address() {
        return recordId.isEmpty() ? path : path + "?id=" + recordId;
    }
}
