package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Choices;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.DirectoryFacets;
import eu.covenantofmayors.supporters.supporter.DirectoryOrder;
import eu.covenantofmayors.supporters.supporter.DirectoryRow;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import eu.covenantofmayors.supporters.supporter.ServiceKind;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** {@code /{lang}/supporters}: who the supporters are. What is looked for stands in the address. */
@Named
@RequestScoped
public class DirectoryPage {
    private static final int SIZE = 20;
    private static final String MAP = "map";

    @Inject
    private Directory directory;

    @Inject
    private Choices choices;

    @Inject
    private Site site;

    private String text;
    private String country;
    private String kind;
    private String level;
    private String service;
    private String state;
    private boolean formerToo;
    private String sort;
    private String page;
    private String view;
    private DirectorySearch search;
    private DirectoryFacets facets;
    private Paging paging;
    private List<DirectoryRow> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        search = DirectorySearch.byPublic(text, country, formerToo)
                .among(
                        Choice.of(Kind.class, kind),
                        Choice.of(Level.class, level),
                        Choice.of(ServiceKind.class, service))
                .publicly(wantedState());
        facets = directory.facets(search);
        paging = Paging.of(page, facets.found(), SIZE);
        rows = directory.page(search, order(), site.language(), paging.first(), SIZE);
    }

    private SupporterState wantedState() {
        SupporterState asked = Choice.of(SupporterState.class, state);
        return asked == null || asked.publicly() != asked ? null : asked;
    }

    private DirectoryOrder order() {
        return Objects.requireNonNullElse(Choice.of(DirectoryOrder.class, sort), DirectoryOrder.NAME);
    }

    public List<Choice> getCountries() {
        return choices.countries(facets.countries(), search.country());
    }

    public List<Choice> getKinds() {
        return choices.of(facets.kinds(), search.kind());
    }

    public List<Choice> getLevels() {
        return choices.of(facets.levels(), search.level());
    }

    public List<Choice> getServices() {
        return choices.of(facets.services(), search.service());
    }

    public List<Choice> getStates() {
        return choices.of(facets.states(), wantedState());
    }

    public DirectoryOrder[] getOrders() {
        return DirectoryOrder.values();
    }

    public DirectoryOrder getOrder() {
        return order();
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return query().with("page", page).toString();
    }

    /** The same search as a file. */
    public String getCsv() {
        return "/api/v1/supporters.csv" + query().with("language", site.getLanguage());
    }

    /** Where those of the same search are. */
    public String getPoints() {
        return "/api/v1/map/supporters" + sifted();
    }

    /** The same search as a list or, the other way of looking at it, on a map. */
    public String look(boolean map) {
        return (map ? query().with("view", MAP) : query()).toString();
    }

    public boolean isOnMap() {
        return MAP.equals(view);
    }

    private Query query() {
        return sifted().with("sort", order() == DirectoryOrder.NAME ? "" : order());
    }

    private Query sifted() {
        return new Query()
                .with("q", text)
                .with("country", search.country())
                .with("kind", search.kind())
                .with("level", search.level())
                .with("service", search.service())
                .with("status", wantedState())
                .with("former", formerToo ? "true" : "");
    }

    public boolean isSearched() {
        return !search.words().isEmpty() || isSifted();
    }

    /** Whether any choice was made besides the text. */
    public boolean isSifted() {
        return !search.equals(new DirectorySearch(
                        search.words(),
                        "",
                        null,
                        null,
                        null,
                        DirectorySearch.byPublic("", "", formerToo).states()))
                || order() != DirectoryOrder.NAME;
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

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public boolean isFormerToo() {
        return formerToo;
    }

    public void setFormerToo(boolean formerToo) {
        this.formerToo = formerToo;
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

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }
}
