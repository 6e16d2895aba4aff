package eu.covenantofmayors.supporters.quarantine;

import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.platform.files.VirusFound;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A file in which the virus scanner has found something. Handed in again, it is counted, not kept twice. */
@Entity
@Table(name = "quarantined_file")
public class QuarantinedFile extends Stored {
    private static final int LONGEST = 200;

    @Column(name = "file_name")
    private String fileName;

    private String place;

    private String finding;

    private int length;

    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    @Column(name = "content_length")
    private int contentLength;

    @Column(name = "handed_in_by")
    private String handedInBy;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    private int times;

    protected QuarantinedFile() {}

    /** @param room in bytes; a file that takes more, packed, is told without its content */
    QuarantinedFile(VirusFound found, String sha256, String by, Instant now, long room) {
        this.length = found.content().length;
        this.sha256 = sha256;
        byte[] packed = pack(found.content());
        if (packed.length <= room) {
            this.content = packed;
            this.contentLength = packed.length;
        }
        handedIn(found, by, now);
    }

    /** The same content was handed in, for the first time or again. */
    final void handedIn(VirusFound found, String by, Instant now) {
        this.fileName = ending(found.fileName(), LONGEST);
        this.place = ending(found.place(), LONGEST);
        this.finding = ending(found.finding(), LONGEST);
        this.handedInBy = by;
        this.handedInAt = now;
        this.times++;
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** As {@code kind:id}, for the audit trail. */
    String subject() {
        return "quarantine:" + id();
    }

    public String fileName() {
        return fileName;
    }

    /** What the scanner calls it. */
    public String finding() {
        return finding;
    }

    /** In GZIP's format; nothing where there was no room for it. */
    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }
}
