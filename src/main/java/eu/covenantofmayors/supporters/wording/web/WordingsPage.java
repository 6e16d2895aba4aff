package eu.covenantofmayors.supporters.wording.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Texts;
import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.wording.TextKind;
import eu.covenantofmayors.supporters.wording.WordingSearch;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** {@code /admin/wording/}: all texts of mails, pages and labels in a language, and what languages there are. */
@Named
@RequestScoped
public class WordingsPage {
    private static final int SIZE = 50;
    private static final int LONGEST = 200;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Site site;

    private WordingSearch search;
    private Paging paging;
    private List<String> keys;

    @PostConstruct
    void load() {
        search = new WordingSearch(
                Languages.of(String.valueOf(request.getParameter("text"))).orElse(site.language()),
                Choice.of(TextKind.class, kind()),
                request.getParameter("q"),
                request.getParameter("own") != null);
        List<String> found = search.keys();
        paging = Paging.of(request.getParameter("page"), found.size(), SIZE);
        keys = found.subList(paging.first(), Math.min(paging.first() + SIZE, found.size()));
    }

    /** Mails to begin with: they are what institutions most want to say themselves. */
    private String kind() {
        boolean nothingAsked = request.getParameter("text") == null && request.getParameter("q") == null;
        return Objects.requireNonNullElse(request.getParameter("kind"), nothingAsked ? TextKind.MAIL.name() : "");
    }

    public WordingSearch getSearch() {
        return search;
    }

    /** Of the texts on this page of the list. */
    public List<String> getKeys() {
        return keys;
    }

    public Paging getPaging() {
        return paging;
    }

    /** What is said in the language of the search; of a long text its beginning. */
    public String said(String key) {
        String text = texts(search.language()).text(key);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Whether the institution says it in its own words. */
    public boolean own(String key) {
        return texts(search.language()).isReplaced(key);
    }

    public TextKind[] getKinds() {
        return TextKind.values();
    }

    /** Those of the region. */
    public Languages[] getRegion() {
        return Languages.values();
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public boolean spoken(Languages language) {
        return Languages.spoken().contains(language);
    }

    public Texts texts(Languages language) {
        return Texts.in(language);
    }

    /** How many texts are only there in English. */
    public int missing(Languages language) {
        return Texts.keys().size() - texts(language).translated();
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return new Query()
                .with("q", search.words())
                .with("kind", search.kind())
                .with("text", search.language().tag())
                .with("own", search.ownOnly() ? "on" : null)
                .with("page", page)
                .toString();
    }
}
