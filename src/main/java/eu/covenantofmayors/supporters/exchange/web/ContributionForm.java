package eu.covenantofmayors.supporters.exchange.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Upload;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.UUID;

/** What somebody writes into a form for a contribution. */
public class ContributionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String token = UUID.randomUUID().toString();
    private String title;
    private String text;
    private transient Part file;

    /** The same form posted twice is the same contribution. */
    String token() {
        return token;
    }

    /** Null for none. */
    String fileName() {
        return Upload.name(file).orElse(file != null && file.getSize() > 0 ? "?" : null);
    }

    byte[] content() {
        return Upload.bytes(file, Refused.at("file", "refused.contributionFile", 10));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
