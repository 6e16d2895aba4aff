package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.YearChart;
import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.signatory.Signatory;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The signatories that a supporter's page lists. */
@Named
@RequestScoped
public class SupportedSignatories {
    @Inject
    private Signatories signatories;

    /** So many are listed at once; more are folded away. */
    private static final int FEW = 10;

    private final Map<Supporter, List<Signatory>> asked = new HashMap<>();
    private final Map<Supporter, YearChart> charts = new HashMap<>();

    /** Asked for many times while the page is built; looked up once. */
    public List<Signatory> of(Supporter supporter) {
        return supporter == null ? List.of() : asked.computeIfAbsent(supporter, signatories::of);
    }

    public boolean few(Supporter supporter) {
        return of(supporter).size() <= FEW;
    }

    /** Where they are. */
    public String points(Supporter supporter) {
        return supporter == null ? "" : "/api/v1/map/supporters/" + supporter.slug();
    }

    /** When they joined. */
    public YearChart chart(Supporter supporter) {
        return supporter == null
                ? YearChart.of(new TreeMap<>())
                : charts.computeIfAbsent(supporter, one -> YearChart.of(signatories.years(one)));
    }
}
