package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.report.Figures;
import eu.covenantofmayors.supporters.report.Statistics;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /{lang}/}: the figures of the home page. */
@Named
@RequestScoped
public class HomePage {
    @Inject
    private Statistics statistics;

    private Figures figures;

    public Figures getFigures() {
        if (figures == null) {
            figures = statistics.figures();
        }
        return figures;
    }
}
