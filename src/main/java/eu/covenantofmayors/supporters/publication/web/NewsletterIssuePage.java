package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.publication.Newsletter;
import eu.covenantofmayors.supporters.publication.Newsletters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** {@code /{lang}/newsletter/{slug}}: an issue that went out. */
@Named
@RequestScoped
public class NewsletterIssuePage {
    @Inject
    private Newsletters newsletters;

    private String slug;
    private Newsletter newsletter;

    /** Called when the address is known; one that is unknown answers 404. */
    public void load() {
        newsletter = Optional.ofNullable(slug).flatMap(newsletters::at).orElseThrow(NotFound::new);
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
