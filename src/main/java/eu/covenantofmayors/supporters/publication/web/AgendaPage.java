package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /{lang}/agenda}: what is to come, and with {@code ?past=true} what is over. */
@Named
@RequestScoped
public class AgendaPage {
    private static final int SIZE = 20;

    /** Of what is to come, all that anybody will ever plan. */
    private static final int MOST = 200;

    @Inject
    private Publications publications;

    private boolean past;
    private String page;
    private Paging paging;
    private List<Publication> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        paging = Paging.of(page, past ? publications.pastCount() : 0, SIZE);
        rows = past ? publications.past(paging.first(), SIZE) : publications.upcoming(0, MOST);
    }

    /** Another page of what is over, as the query of an address. */
    public String address(int page) {
        return new Query().with("past", true).with("page", page).toString();
    }

    public List<Publication> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public boolean isPast() {
        return past;
    }

    public void setPast(boolean past) {
        this.past = past;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
