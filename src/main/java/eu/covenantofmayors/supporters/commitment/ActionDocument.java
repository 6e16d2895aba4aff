package eu.covenantofmayors.supporters.commitment;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that shows that an action was done: a photograph, a programme, a list. Never changed; removed with its action. */
@Entity
@Table(name = "action_document")
public class ActionDocument extends Stored {
    private static final int LONGEST_NAME = 200;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Action action;

    @Column(name = "file_name")
    private String fileName;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private int length;

    private String sha256;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected ActionDocument() {}

    ActionDocument(Action action, String fileName, byte[] content, Actor by, Instant now) {
        this.action = action;
        this.fileName = ending(fileName, LONGEST_NAME);
        this.content = content.clone();
        this.length = content.length;
        this.sha256 = Secret.sha256(content);
        this.addedBy = by.name();
        this.addedAt = now;
    }

    public Action action() {
        return action;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }
}
