package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.ProseNesting;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.stream.Stream;

/** What a publication says in one language. The body is written as {@link eu.covenantofmayors.supporters.platform.Prose}. */
@Embeddable
public class PublicationText implements Serializable {
    private static final long serialVersionUID = 1L;

    @Size(max = 200)
    private String title;

    @Size(max = 500)
    private String summary;

    @Size(max = 20_000)
    @ProseNesting
    private String body;

    /** What a picture shows, for those who do not see it. */
    @Size(max = 300)
    private String alternative;

    /** The same, to be edited without touching this one. */
    public PublicationText copy() {
        PublicationText copy = new PublicationText();
        copy.title = title;
        copy.summary = summary;
        copy.body = body;
        copy.alternative = alternative;
        return copy;
    }

    /** Whether nobody has written anything yet. */
    public boolean isEmpty() {
        return Stream.of(title, summary, body, alternative).allMatch(text -> text == null || text.isBlank());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }
}
