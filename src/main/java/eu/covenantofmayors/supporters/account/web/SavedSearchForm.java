package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.SavedSearch;
import eu.covenantofmayors.supporters.account.SavedSearches;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** The searches that an officer has saved for the list that is shown, and the form to save this one. */
@Named
@RequestScoped
public class SavedSearchForm {
    @Inject
    private SavedSearches searches;

    @Inject
    private Say say;

    private String name;
    private List<SavedSearch> mine;

    public List<SavedSearch> getMine() {
        if (mine == null) {
            mine = searches.mine(list());
        }
        return mine;
    }

    public void save() {
        say.whenDoneGo(() -> searches.save(list(), name, query()), list() + query(), "searches.saved");
    }

    public void forget(long id) {
        say.whenDoneGo(() -> searches.forget(id), list() + query(), "searches.forgotten");
    }

    private String list() {
        return Faces.getRequestURI().substring(Faces.getRequestContextPath().length());
    }

    /** What it is narrowed down to; which page of it and in which language is no part of the search. */
    private String query() {
        return Stream.of(Objects.toString(Faces.getRequestQueryString(), "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.matches("(page|lang)=.*|[^=]*=?"))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
