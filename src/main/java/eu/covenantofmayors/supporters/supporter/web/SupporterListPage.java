package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.DirectoryRow;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** {@code /office/supporter/}: all supporters in all states, for the Office. */
@Named
@RequestScoped
public class SupporterListPage {
    private static final int SIZE = 25;

    @Inject
    private Directory directory;

    @Inject
    private Site site;

    private String text;
    private String state;
    private String page;
    private Paging paging;
    private List<DirectoryRow> rows;

    /** Called when the parameters of the address are known. */
    public void load() {
        DirectorySearch search = DirectorySearch.byOfficer(text, null, wanted());
        paging = Paging.of(page, directory.countForOfficer(search), SIZE);
        rows = directory.pageForOfficer(search, site.language(), paging.first(), SIZE);
    }

    private SupporterState wanted() {
        return Arrays.stream(SupporterState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return "?q=" + (text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8)) + "&state="
                + (wanted() == null ? "" : state) + "&page=" + page;
    }

    public SupporterState[] getStates() {
        return SupporterState.values();
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

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
