package eu.covenantofmayors.supporters.exchange.web;

import eu.covenantofmayors.supporters.exchange.ExchangeService;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** {@code /workspace/exchange/found}: a network founds a group. */
@Named
@ViewScoped
public class FoundGroupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ExchangeService service;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private final String formToken = UUID.randomUUID().toString();
    private long id;
    private String title;
    private String about;
    private Languages language;

    @PostConstruct
    void load() {
        language = site.language();
    }

    public void found() {
        if (say.whenDone(() -> id = service.found(formToken, title, about, language), "exchange.founded")) {
            say.go("/workspace/exchange/group?id=" + id);
        }
    }

    public List<Languages> getLanguages() {
        return Languages.spoken();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public Languages getLanguage() {
        return language;
    }

    public void setLanguage(Languages language) {
        this.language = language;
    }
}
