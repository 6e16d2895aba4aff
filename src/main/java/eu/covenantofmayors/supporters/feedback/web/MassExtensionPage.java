package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriod;
import eu.covenantofmayors.supporters.feedback.MassExtension;
import eu.covenantofmayors.supporters.feedback.MassExtensions;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * {@code /commission/feedback/mass}: more time for a country or for all. Whom it reaches is shown before; the form in which it
 * is decided comes with that and is about the country that was shown.
 */
@Named
@ViewScoped
public class MassExtensionPage implements Serializable {
    /** How many networks are named before the decision. */
    public static final int MOST_SHOWN = 50;

    private static final long serialVersionUID = 1L;

    @Inject
    private MassExtensions extensions;

    @Inject
    private Accounts accounts;

    @Inject
    private Say say;

    private final String form = UUID.randomUUID().toString();
    private String country;
    private Integer days;
    private String reason;
    private Long owed;
    private transient List<FeedbackPeriod> shown;
    private transient List<MassExtension> all;

    /** Whom a decision would reach; nothing is stored. */
    public void preview() {
        say.tried(() -> {
            shown = extensions.owed(country, MOST_SHOWN);
            owed = extensions.owed(country);
        });
    }

    public void decide() {
        say.whenDoneGo(
                () -> extensions.decide(form, country, days, reason), "/commission/feedback/mass", "mass.decided");
    }

    /** Number of the reports that a decision would reach; null before it was asked for. */
    public Long getOwed() {
        return owed;
    }

    public List<FeedbackPeriod> getShown() {
        if (shown == null) {
            shown = extensions.owed(country, MOST_SHOWN);
        }
        return shown;
    }

    public List<MassExtension> getAll() {
        if (all == null) {
            all = extensions.all();
        }
        return all;
    }

    public List<String> getCountries() {
        return accounts.countries();
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
