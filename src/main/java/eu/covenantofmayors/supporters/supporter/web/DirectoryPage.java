package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.DirectoryRow;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /{lang}/supporters}: who the supporters are. What is looked for stands in the address. */
@Named
@RequestScoped
public class DirectoryPage {
    private static final int SIZE = 20;

    @Inject
    private Directory directory;

    private String text;
    private String country;
    private boolean formerToo;
    private String page;
    private Paging paging;
    private List<DirectoryRow> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        DirectorySearch search = DirectorySearch.byPublic(text, country, formerToo);
        paging = Paging.of(page, directory.count(search), SIZE);
        rows = directory.page(search, paging.first(), SIZE);
    }

    public List<String> getCountries() {
        return directory.countries(DirectorySearch.byPublic("", "", true));
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return "?q=" + encoded(text) + "&country=" + encoded(country) + (formerToo ? "&former=true" : "") + "&page="
                + page;
    }

    private static String encoded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public boolean isSearched() {
        return (text != null && !text.isBlank()) || (country != null && !country.isBlank());
    }

    public List<DirectoryRow> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public boolean isFormerToo() {
        return formerToo;
    }

    public void setFormerToo(boolean formerToo) {
        this.formerToo = formerToo;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
