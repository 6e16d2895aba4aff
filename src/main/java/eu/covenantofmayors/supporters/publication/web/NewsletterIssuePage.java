package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.publication.Newsletter;
import eu.covenantofmayors.supporters.publication.Newsletters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /{lang}/newsletter/{slug}}: an issue that went out. */
@Named
@RequestScoped
public class NewsletterIssuePage {
    @Inject
    private Newsletters newsletters;

    @Inject
    private Asked asked;

    private String slug;
    private Newsletter newsletter;

    /** Called when the address is known; one that is unknown answers 404. */
    public void load() {
        newsletter = slug == null ? null : newsletters.at(slug).orElse(null);
        if (newsletter == null) {
            asked.missing();
        }
    }

    public Newsletter getNewsletter() {
        return newsletter;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
