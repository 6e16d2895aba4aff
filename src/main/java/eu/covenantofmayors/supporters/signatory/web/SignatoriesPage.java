package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.signatory.Signatory;
import eu.covenantofmayors.supporters.supporter.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /{lang}/signatories}: who has joined the Covenant, and with whose help. What is looked for is in the address. */
@Named
@RequestScoped
public class SignatoriesPage {
    private static final int SIZE = 25;

    @Inject
    private Signatories signatories;

    private String text;
    private String country;
    private String page;
    private Paging paging;
    private List<Signatory> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        paging = Paging.of(page, signatories.count(text, country), SIZE);
        rows = signatories.page(text, country, paging.first(), SIZE);
    }

    public List<String> getCountries() {
        return signatories.countries();
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return "?q=" + encoded(text) + "&country=" + encoded(country) + "&page=" + page;
    }

    private static String encoded(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Whether the page may lead to a signatory's supporter: its profile can be seen. */
    public boolean linked(Signatory signatory) {
        return signatory.supporter() != null && signatory.supporter().state().visible();
    }

    public boolean isSearched() {
        return (text != null && !text.isBlank()) || (country != null && !country.isBlank());
    }

    public List<Signatory> getRows() {
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

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
