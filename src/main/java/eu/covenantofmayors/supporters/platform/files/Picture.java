package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;

/** A picture in two sizes, as JPEG. It never changes: its address is made of its content. */
@Entity
public class Picture extends Stored {
    /** SHA-256 of what was handed in; the same file is the same picture. */
    @Column(unique = true, updatable = false)
    private String hash;

    @Column(updatable = false)
    private int width;

    @Column(updatable = false)
    private int height;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private byte[] large;

    @Basic(fetch = FetchType.LAZY)
    @Column(updatable = false)
    private byte[] small;

    protected Picture() {}

    Picture(String hash, int width, int height, byte[] large, byte[] small) {
        this.hash = hash;
        this.width = width;
        this.height = height;
        this.large = large.clone();
        this.small = small.clone();
    }

    public String hash() {
        return hash;
    }

    /** Of the larger one, in pixels. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    byte[] large() {
        return large.clone();
    }

    byte[] small() {
        return small.clone();
    }
}
