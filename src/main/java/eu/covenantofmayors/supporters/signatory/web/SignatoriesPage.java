package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Choices;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.signatory.SignatoryFacets;
import eu.covenantofmayors.supporters.signatory.SignatoryOrder;
import eu.covenantofmayors.supporters.signatory.SignatoryRow;
import eu.covenantofmayors.supporters.signatory.SignatorySearch;
import eu.covenantofmayors.supporters.signatory.SignatoryStatus;
import eu.covenantofmayors.supporters.signatory.Target;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** {@code /{lang}/signatories}: who has joined the Covenant, and with whose help. What is looked for is in the address. */
@Named
@RequestScoped
public class SignatoriesPage {
    private static final int SIZE = 25;

    @Inject
    private Signatories signatories;

    @Inject
    private Choices choices;

    @Inject
    private Site site;

    private String text;
    private String country;
    private String status;
    private String target;
    private String supported;
    private String sort;
    private String page;
    private SignatorySearch search;
    private SignatoryFacets facets;
    private Paging paging;
    private List<SignatoryRow> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        search = SignatorySearch.of(text, country)
                .among(Choice.of(SignatoryStatus.class, status), Choice.of(Target.class, target), wantedSupport());
        facets = signatories.facets(search);
        paging = Paging.of(page, facets.found(), SIZE);
        rows = signatories.page(search, getOrder(), site.language(), paging.first(), SIZE);
    }

    private Boolean wantedSupport() {
        return "true".equals(supported) || "false".equals(supported) ? Boolean.valueOf(supported) : null;
    }

    public List<Choice> getCountries() {
        return choices.countries(facets.countries(), search.country());
    }

    public List<Choice> getStatuses() {
        return choices.of(facets.statuses(), search.status());
    }

    public List<Choice> getTargets() {
        return choices.of(facets.targets(), search.target());
    }

    public List<Choice> getSupport() {
        return choices.yesOrNo(facets.supported(), "signatory.support.", search.supported());
    }

    public SignatoryOrder[] getOrders() {
        return SignatoryOrder.values();
    }

    public SignatoryOrder getOrder() {
        return Objects.requireNonNullElse(Choice.of(SignatoryOrder.class, sort), SignatoryOrder.NAME);
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return query().with("page", page).toString();
    }

    /** The same search as a file. */
    public String getCsv() {
        return "/api/v1/signatories.csv" + query().with("language", site.getLanguage());
    }

    /** Where those of the same search are. */
    public String getPoints() {
        return "/api/v1/map/signatories" + sifted();
    }

    private Query query() {
        return sifted().with("sort", getOrder() == SignatoryOrder.NAME ? "" : getOrder());
    }

    private Query sifted() {
        return new Query()
                .with("q", text)
                .with("country", search.country())
                .with("status", search.status())
                .with("target", search.target())
                .with("supported", search.supported());
    }

    public boolean isSearched() {
        return !search.words().isEmpty() || isSifted();
    }

    /** Whether any choice was made besides the text. */
    public boolean isSifted() {
        return !search.equals(new SignatorySearch(search.words(), "", null, null, null))
                || getOrder() != SignatoryOrder.NAME;
    }

    public List<SignatoryRow> getRows() {
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

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getSupported() {
        return supported;
    }

    public void setSupported(String supported) {
        this.supported = supported;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
