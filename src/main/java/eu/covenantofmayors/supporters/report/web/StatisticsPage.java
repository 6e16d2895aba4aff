package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.report.FigureTable;
import eu.covenantofmayors.supporters.report.ReportWriting;
import eu.covenantofmayors.supporters.report.YearFigures;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** {@code /office/report/statistics} and {@code /commission/report/statistics}: what the networks do, as it is known now. */
@Named
@RequestScoped
public class StatisticsPage {
    @Inject
    private YearFigures counting;

    @Inject
    private ReportWriting writing;

    @Inject
    private Msg msg;

    private String year;
    private String country;
    private List<Integer> years;
    private FigureTable all;
    private FigureTable figures;

    private List<Integer> years() {
        if (years == null) {
            years = writing.years();
        }
        return years;
    }

    private FigureTable all() {
        if (all == null) {
            int chosen = years().stream()
                    .filter(one -> one.toString().equals(year))
                    .findFirst()
                    .orElse(years().get(0));
            all = counting.until(chosen);
        }
        return all;
    }

    /** Whether there is anything to count yet. */
    public boolean isBegun() {
        return !years().isEmpty();
    }

    /** Of all countries, or of the chosen one. */
    public FigureTable getFigures() {
        if (figures == null) {
            figures = all().countries().contains(Objects.toString(country, "")) && !country.isEmpty()
                    ? all().of(country)
                    : all();
        }
        return figures;
    }

    public List<Choice> getYears() {
        return years().stream()
                .map(one -> new Choice(one.toString(), one.toString(), one == all().year()))
                .toList();
    }

    public List<Choice> getCountries() {
        return all().countries().stream()
                .filter(code -> !code.isEmpty())
                .map(code -> new Choice(code, msg.country(code), code.equals(country)))
                .toList();
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
