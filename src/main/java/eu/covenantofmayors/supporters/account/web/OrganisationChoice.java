package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.OwnAccount;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** On each page of the workspace: for which of their organisations somebody acts. */
@Named
@RequestScoped
public class OrganisationChoice {
    @Inject
    private OwnAccount account;

    @Inject
    private Say say;

    private List<Organisation> organisations;
    private Long chosen;

    @PostConstruct
    void load() {
        organisations = account.organisations();
        chosen = organisations.isEmpty() ? null : organisations.get(0).id();
    }

    public void choose() {
        if (say.tried(() -> account.choose(chosen))) {
            say.go("/workspace/");
        }
    }

    /** The current one first. */
    public List<Organisation> getOrganisations() {
        return organisations;
    }

    public Long getChosen() {
        return chosen;
    }

    public void setChosen(Long chosen) {
        this.chosen = chosen;
    }
}
