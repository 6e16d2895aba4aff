package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The countries to choose from, by name in the page's language: those covered today, and all others. */
@Named
@RequestScoped
public class CountryChoice {
    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    @Inject
    private Site site;

    @Inject
    private Msg msg;

    private List<String> covered;

    @PostConstruct
    void load() {
        covered = byName(accounts.countriesCoveredOn(LocalDate.now(clock)));
    }

    public List<String> getCovered() {
        return covered;
    }

    public List<String> getOthers() {
        return byName(Stream.of(Locale.getISOCountries())
                .filter(code -> !covered.contains(code))
                .toList());
    }

    private List<String> byName(Collection<String> codes) {
        Collator collator = Collator.getInstance(site.language().locale());
        return codes.stream()
                .sorted(Comparator.comparing(msg::country, collator))
                .toList();
    }
}
