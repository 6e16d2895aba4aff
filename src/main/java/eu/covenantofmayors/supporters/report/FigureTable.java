package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.supporter.Commitment;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Figures, added up by year, country and commitment. Whatever nobody has reported is 0. */
public final class FigureTable {
    private final int first;
    private final int last;
    private final List<Figure> figures;

    /** @param first first year that was counted; the last one is what it is about */
    FigureTable(int first, int last, List<Figure> figures) {
        this.first = first;
        this.last = last;
        this.figures = List.copyOf(figures);
    }

    /** The same of one country only. */
    public FigureTable of(String country) {
        return new FigureTable(
                first,
                last,
                figures.stream()
                        .filter(figure -> figure.country().equals(country))
                        .toList());
    }

    /** With the members of the years before, which are known from the reports of those years alone. */
    FigureTable after(FigureTable earlier) {
        List<Figure> all = new ArrayList<>(figures);
        earlier.figures.stream()
                .filter(figure -> figure.measure() == Measure.MEMBERS && figure.year() >= first && figure.year() < last)
                .forEach(all::add);
        return new FigureTable(first, last, all);
    }

    public List<Figure> figures() {
        return figures;
    }

    /** The year it is about. */
    public int year() {
        return last;
    }

    public long total(Measure measure) {
        return in(measure, last);
    }

    public long before(Measure measure) {
        return in(measure, last - 1);
    }

    /** How much more it is than the year before; negative where it is less. */
    public long change(Measure measure) {
        return total(measure) - before(measure);
    }

    public long inCountry(Measure measure, String country) {
        return sum(measure, last, figure -> figure.country().equals(country));
    }

    public long forCommitment(Measure measure, Commitment commitment) {
        return sum(measure, last, figure -> figure.isFor(commitment));
    }

    public long in(Measure measure, int year) {
        return sum(measure, year, figure -> true);
    }

    /** From the first that was counted to the one it is about. */
    public List<Integer> getYears() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** What it amounts to in each year. */
    public SortedMap<Integer, Long> overTime(Measure measure) {
        SortedMap<Integer, Long> years = new TreeMap<>();
        getYears().forEach(year -> years.put(year, in(measure, year)));
        return years;
    }

    /** Of which anything is known in the last year; the unknown one, empty, comes last. */
    public List<String> countries() {
        return figures.stream()
                .filter(figure -> figure.year() == last)
                .map(Figure::country)
                .distinct()
                .sorted((a, b) -> a.isEmpty() || b.isEmpty() ? b.length() - a.length() : a.compareTo(b))
                .toList();
    }

    private long sum(Measure measure, int year, Predicate<Figure> which) {
        return figures.stream()
                .filter(figure -> figure.measure() == measure && figure.year() == year && which.test(figure))
                .mapToLong(Figure::amount)
                .sum();
    }
}
