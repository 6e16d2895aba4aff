package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.web.YearChart;
import eu.covenantofmayors.supporters.report.FigureTable;
import eu.covenantofmayors.supporters.report.Measure;
import eu.covenantofmayors.supporters.report.Measures;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How figures are shown, on the public report and on the desks. */
@Named
@ApplicationScoped
public class ReportFigures {
    private static final int PERCENT = 100;

    public List<Measure> getGlance() {
        return Measures.GLANCE;
    }

    public List<Measure> getCharts() {
        return Measures.CHARTS;
    }

    public List<Measure> getOverTime() {
        return Measures.OVER_TIME;
    }

    public List<Measure> getByCountry() {
        return Measures.BY_COUNTRY;
    }

    public List<Measure> getByCommitment() {
        return Measures.BY_COMMITMENT;
    }

    public Commitment[] getCommitments() {
        return Commitment.values();
    }

    public YearChart chart(FigureTable figures, Measure measure) {
        return YearChart.of(figures.overTime(measure));
    }

    /** Of the country that has most, in percent. */
    public long shareOfCountry(FigureTable figures, Measure measure, String country) {
        return share(
                figures.inCountry(measure, country),
                figures.countries().stream().mapToLong(other -> figures.inCountry(measure, other)));
    }

    /** Of the commitment that has most, in percent. */
    public long shareOfCommitment(FigureTable figures, Measure measure, Commitment commitment) {
        return share(
                figures.forCommitment(measure, commitment),
                Stream.of(Commitment.values()).mapToLong(other -> figures.forCommitment(measure, other)));
    }

    private static long share(long amount, LongStream all) {
        return PERCENT * amount / Math.max(1, all.max().orElse(1));
    }
}
