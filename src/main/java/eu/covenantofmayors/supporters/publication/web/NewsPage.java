package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /{lang}/news}: the news, the newest first. */
@Named
@RequestScoped
public class NewsPage {
    private static final int SIZE = 10;

    @Inject
    private Publications publications;

    private String page;
    private Paging paging;
    private List<Publication> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        paging = Paging.of(page, publications.count(PublicationKind.NEWS), SIZE);
        rows = publications.newest(PublicationKind.NEWS, paging.first(), SIZE);
    }

    /** Another page of it, as the query of an address. */
    public String address(int page) {
        return new Query().with("page", page).toString();
    }

    public List<Publication> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
