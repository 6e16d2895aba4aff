package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.files.DocumentType;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * What an officer wants the desks to remember of an organisation, with a file if there is one: a call, a letter on paper. It is
 * never shown to the organisation or to the public, and never changed: who was wrong adds another.
 */
@Entity
@Table(name = "note")
public class Note extends Stored {
    private static final int LONGEST_NAME = 200;

    @ManyToOne(optional = false)
    private Organisation organisation;

    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(length = 4000)
    private String text;

    @Column(name = "file_name")
    private String fileName;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private String sha256;

    protected Note() {}

    Note(Organisation organisation, Actor author, String text, Instant now) {
        this.organisation = Objects.requireNonNull(organisation, "organisation");
        this.author = author.name();
        this.text = Objects.requireNonNull(text, "text");
        this.writtenAt = now;
    }

    /**
     * Goes with a file.
     *
     * @throws Refused when it is none of the {@link DocumentType}s
     */
    Note with(String fileName, byte[] content) {
        DocumentType.expect(fileName, content);
        this.fileName = ending(fileName, LONGEST_NAME);
        this.content = content.clone();
        this.sha256 = Secret.sha256(content);
        return this;
    }

    public Organisation organisation() {
        return organisation;
    }

    /** Or null. */
    public String fileName() {
        return fileName;
    }

    /** Of the file, or null. */
    public byte[] content() {
        return content == null ? null : content.clone();
    }

    /** Of the file, or null. */
    public String sha256() {
        return sha256;
    }
}
