package eu.covenantofmayors.supporters.privacy.web;

import eu.covenantofmayors.supporters.platform.ConsentPurpose;
import eu.covenantofmayors.supporters.privacy.Consent;
import eu.covenantofmayors.supporters.privacy.Consents;
import eu.covenantofmayors.supporters.privacy.Kept;
import eu.covenantofmayors.supporters.privacy.Processing;
import eu.covenantofmayors.supporters.privacy.RetentionService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/privacy/}: what is kept of people, why, for how long, and what they have said yes to. */
@Named
@RequestScoped
public class PrivacyPage {
    @Inject
    private RetentionService retention;

    @Inject
    private Consents consents;

    private List<Kept> kept;
    private String person;
    private List<Consent> found;

    @PostConstruct
    void load() {
        kept = retention.all();
    }

    /** Looks for what somebody has said yes to. */
    public void look() {
        found = consents.given(person);
    }

    public Processing[] getActivities() {
        return Processing.values();
    }

    public List<Kept> getKept() {
        return kept;
    }

    public ConsentPurpose[] getPurposes() {
        return ConsentPurpose.values();
    }

    /** For how many people there is a yes that stands. */
    public long standing(ConsentPurpose purpose) {
        return consents.standing(purpose);
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    /** What was found; null before anybody was looked for. */
    public List<Consent> getFound() {
        return found;
    }
}
