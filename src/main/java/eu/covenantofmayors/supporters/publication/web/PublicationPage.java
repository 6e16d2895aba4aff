package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.web.PictureServlet;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.platform.web.StructuredData;
import eu.covenantofmayors.supporters.publication.EventDetails;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.PublicationText;
import eu.covenantofmayors.supporters.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** {@code /{lang}/news/{slug}}, {@code …/agenda/{slug}} and {@code …/best-practices/{slug}}: one publication, for everybody. */
@Named
@RequestScoped
public class PublicationPage {
    @Inject
    private Publications publications;

    @Inject
    private Site site;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private String list;
    private String slug;
    private Publication publication;

    /** Called when the address is known; one that is unknown or not public answers 404. */
    public void load() {
        publication = PublicationKind.at(list)
                .flatMap(kind -> publications.at(kind, slug))
                .orElseThrow(NotFound::new);
    }

    public Publication getPublication() {
        return publication;
    }

    public PublicationText getText() {
        return publication.text(site.language());
    }

    /** In which language the text is, as the page shows it. */
    public Languages getTextLanguage() {
        return publication.language(site.language());
    }

    /** Whether it is not there in the reader's language, so that another one is shown. */
    public boolean isOtherLanguage() {
        return getTextLanguage() != site.language();
    }

    public boolean isOver() {
        return publication.endsAt().isBefore(clock.instant());
    }

    /** Whether one can still register. */
    public boolean isRegistrationOpen() {
        EventDetails event = publication.event();
        return event.getRegistration() != null
                && !isOver()
                && (event.getRegistrationUntil() == null
                        || !event.getRegistrationUntil()
                                .isBefore(LocalDate.ofInstant(clock.instant(), ZoneId.of(event.getZone()))));
    }

    /** Absolute address of the picture, for the sites on which the page is shared; null without one. */
    public String getSharedPicture() {
        return publication.picture() == null ? null : settings.baseUrl() + PictureServlet.path(publication.picture());
    }

    /** What it is, for search engines. */
    public String getStructuredData() {
        PublicationText text = getText();
        JsonObjectBuilder description = Json.createObjectBuilder()
                .add("url", site.getCanonical())
                .add("inLanguage", getTextLanguage().tag())
                .add("description", text.getSummary());
        if (getSharedPicture() != null) {
            description.add("image", getSharedPicture());
        }
        if (publication.kind() == PublicationKind.EVENT) {
            description
                    .add("@type", "Event")
                    .add("name", text.getTitle())
                    .add("startDate", publication.startsAt().toString())
                    .add("endDate", publication.endsAt().toString())
                    .add("location", location(publication.event()));
        } else {
            description
                    .add("@type", publication.kind() == PublicationKind.NEWS ? "NewsArticle" : "Article")
                    .add("headline", text.getTitle())
                    .add("datePublished", publication.publishedAt().toString())
                    .add("dateModified", publication.changedAt().toString());
        }
        return StructuredData.of(description);
    }

    private static JsonObjectBuilder location(EventDetails event) {
        if (event.getPlace() == null) {
            return Json.createObjectBuilder().add("@type", "VirtualLocation").add("url", event.getOnline());
        }
        JsonObjectBuilder address =
                Json.createObjectBuilder().add("@type", "PostalAddress").add("streetAddress", event.getPlace());
        if (event.getCountryCode() != null) {
            address.add("addressCountry", event.getCountryCode());
        }
        return Json.createObjectBuilder()
                .add("@type", "Place")
                .add("name", event.getPlace())
                .add("address", address);
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
