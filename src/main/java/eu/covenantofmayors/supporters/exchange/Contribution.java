package eu.covenantofmayors.supporters.exchange;

import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.files.DocumentType;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What somebody has written in a discussion, with a file if there is one. The Office may hide it; it is never changed. */
@Entity
public class Contribution extends Stored {
    /** Of the file, in bytes. */
    static final int LARGEST_FILE = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Discussion discussion;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private User author;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Supporter supporter;

    private String text;

    @Column(name = "posted_at", updatable = false)
    private Instant postedAt;

    /** Which form it came from: the same form posted twice is the same contribution. */
    @Column(name = "form_token", updatable = false)
    private String formToken;

    @Column(name = "file_name")
    private String fileName;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Column(name = "hidden_by")
    private String hiddenBy;

    @Column(name = "hidden_why")
    private String hiddenWhy;

    protected Contribution() {}

    Contribution(Discussion discussion, User author, Supporter supporter, String formToken, String text, Instant now) {
        this.discussion = discussion;
        this.author = author;
        this.supporter = supporter;
        this.formToken = formToken;
        this.text = text;
        this.postedAt = now;
    }

    /**
     * Goes with a file.
     *
     * @throws Refused when it is empty, larger than {@value #LARGEST_FILE} bytes or none of the {@link DocumentType}s
     */
    void attach(String fileName, byte[] content) {
        if (content.length == 0 || content.length > LARGEST_FILE) {
            throw Refused.at("file", "refused.contributionFile", LARGEST_FILE / 1024 / 1024);
        }
        DocumentType.expect(fileName, content);
        this.fileName = ending(fileName, LONGEST_NAME);
        this.content = content.clone();
    }

    /** From now on nobody but the Office reads it. */
    void hide(Actor officer, String why) {
        hiddenBy = officer.name();
        hiddenWhy = why;
    }

    public Discussion discussion() {
        return discussion;
    }

    public User author() {
        return author;
    }

    /** For whom the author wrote. */
    public Supporter supporter() {
        return supporter;
    }

    public String text() {
        return text;
    }

    public Instant postedAt() {
        return postedAt;
    }

    /** Or null. */
    public String fileName() {
        return fileName;
    }

    /** Of the file, or null. */
    public byte[] content() {
        return content == null ? null : content.clone();
    }

    public boolean isHidden() {
        return hiddenBy != null;
    }

    /** Why it was hidden, or null. */
    public String hiddenWhy() {
        return hiddenWhy;
    }
}
