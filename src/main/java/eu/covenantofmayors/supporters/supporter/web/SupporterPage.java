package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.PictureServlet;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.platform.web.StructuredData;
import eu.covenantofmayors.supporters.supporter.ProfileDrafts;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Standing;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** {@code /{lang}/supporters/{slug}}: what the public may know of one supporter. */
@Named
@RequestScoped
public class SupporterPage {
    @Inject
    private Supporters supporters;

    @Inject
    private ProfileService profiles;

    @Inject
    private ProfileDrafts drafts;

    @Inject
    private Site site;

    private String slug;
    private Supporter supporter;

    /** Called when the address is known; one that is unknown or not published yet answers 404. */
    public void load() {
        supporter =
                supporters.bySlug(slug).filter(found -> found.state().visible()).orElseThrow(NotFound::new);
    }

    /** Shows the caller's own network as it would be seen if its draft were said. */
    public void preview() {
        supporter = profiles.mine().map(mine -> drafts.preview(mine.id())).orElseThrow(NotFound::new);
    }

    /** Where the logo is found, or null. */
    public String getLogo() {
        return supporter.logo() == null ? null : PictureServlet.path(supporter.logo());
    }

    public Supporter getSupporter() {
        return supporter;
    }

    public SupporterState getState() {
        return supporter.state().publicly();
    }

    public boolean isDescribed() {
        return supporter.state() != SupporterState.NAMED;
    }

    public boolean isGrey() {
        return isDescribed() && !supporter.state().listed();
    }

    public boolean isMissed() {
        return supporter.state().listed() && supporter.standing() == Standing.MISSED;
    }

    public String getSummary() {
        return supporter.summary(site.language());
    }

    /** In which language the summary is, as the page shows it; null when there is none. */
    public Languages getSummaryLanguage() {
        return supporter.summaryLanguage(site.language());
    }

    /** Whether the network has not written in the reader's language, so that another one is shown. */
    public boolean isOtherLanguage() {
        return getSummaryLanguage() != null && getSummaryLanguage() != site.language();
    }

    /** Who it is, for search engines. */
    public String getStructuredData() {
        Organisation organisation = supporter.organisation();
        JsonObjectBuilder description = Json.createObjectBuilder()
                .add("@type", "Organization")
                .add("name", organisation.officialName())
                .add("url", site.getCanonical());
        if (!organisation.englishName().equals(organisation.officialName())) {
            description.add("alternateName", organisation.englishName());
        }
        if (organisation.countryCode() != null) {
            description.add(
                    "address",
                    Json.createObjectBuilder()
                            .add("@type", "PostalAddress")
                            .add("addressCountry", organisation.countryCode()));
        }
        if (supporter.profile() != null && supporter.profile().getWebsite() != null) {
            description.add("sameAs", supporter.profile().getWebsite());
        }
        if (getSummary() != null) {
            description.add("description", getSummary());
        }
        return StructuredData.of(description);
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
