package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.web.YearChart;
import eu.covenantofmayors.supporters.report.Measure;
import eu.covenantofmayors.supporters.report.OwnYears;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part of {@code /workspace/} that draws what the network has done from year to year. */
@Named
@RequestScoped
public class WorkspaceFigures {
    @Inject
    private OwnYears years;

    private Map<Measure, YearChart> charts;

    /** What can be drawn; empty where nothing is known. */
    public List<Measure> of(Supporter supporter) {
        if (charts == null) {
            charts = new EnumMap<>(Measure.class);
            years.of(supporter).forEach((measure, byYear) -> charts.put(measure, YearChart.of(byYear)));
        }
        return List.copyOf(charts.keySet());
    }

    public YearChart chart(Measure measure) {
        return charts.get(measure);
    }
}
