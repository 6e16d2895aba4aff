package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.ProseNesting;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.io.Serializable;

/** What the Office writes above the entries of a newsletter, in one language. */
@Embeddable
public class NewsletterText implements Serializable {
    private static final long serialVersionUID = 1L;

    @Size(max = 200)
    private String title;

    @Size(max = 2000)
    @ProseNesting
    private String intro;

    NewsletterText copy() {
        NewsletterText copy = new NewsletterText();
        copy.title = title;
        copy.intro = intro;
        return copy;
    }

    /** Whether readers would see no difference: without a title there is nothing to see. */
    public boolean saysTheSame(NewsletterText other) {
        return hasTitle() == other.hasTitle()
                && (!hasTitle()
                        || words(title).equals(words(other.title))
                                && words(intro).equals(words(other.intro)));
    }

    /** Browsers send line ends in a form of their own. */
    private static String words(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    boolean hasTitle() {
        return title != null && !title.isBlank();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getIntro() {
        return intro;
    }

    public void setIntro(String intro) {
        this.intro = intro;
    }
}
