package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Choices;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.publication.PracticeCategory;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** {@code /{lang}/best-practices}: what works in other places, by subject and country. */
@Named
@RequestScoped
public class PracticesPage {
    private static final int SIZE = 12;

    @Inject
    private Publications publications;

    @Inject
    private Choices choices;

    private String category;
    private String country;
    private String page;
    private Paging paging;
    private List<Publication> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        country = Objects.requireNonNullElse(country, "");
        paging = Paging.of(page, publications.practiceCount(chosen(), country), SIZE);
        rows = publications.practices(chosen(), country, paging.first(), SIZE);
    }

    private PracticeCategory chosen() {
        return Choice.of(PracticeCategory.class, category);
    }

    public List<Choice> getCategories() {
        return choices.of(publications.practiceCategories(country), chosen());
    }

    public List<Choice> getCountries() {
        return choices.countries(publications.practiceCountries(chosen()), country);
    }

    public boolean isSifted() {
        return chosen() != null || !country.isEmpty();
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return new Query()
                .with("category", chosen())
                .with("country", country)
                .with("page", page)
                .toString();
    }

    public List<Publication> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
