package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.signatory.AdhesionYear;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars, one for each year from the first adhesion to the last. Across it is measured in percent of the picture's width and
 * down in pixels: so it becomes narrow on a phone while its letters stay as large as they are.
 */
public record AdhesionChart(List<Bar> bars) {
    private static final int TOP = 20;
    private static final int GROUND = 180;
    private static final int MOST_LABELS = 8;
    private static final double FILLED = 0.7;

    /**
     * @param label whether the year is written below: on a phone there is no room for all
     * @param left where it begins, of 100
     * @param width of 100
     */
    public record Bar(int year, long signatories, boolean label, double left, double width, int height) {
        public double getMiddle() {
            return left + width / 2;
        }

        public int getTop() {
            return GROUND - height;
        }
    }

    /** @param years in their order; those that lack are drawn without a bar */
    public static AdhesionChart of(List<AdhesionYear> years) {
        List<Bar> bars = new ArrayList<>();
        if (years.isEmpty()) {
            return new AdhesionChart(bars);
        }
        int first = years.get(0).year();
        int count = years.get(years.size() - 1).year() - first + 1;
        int every = (count + MOST_LABELS - 1) / MOST_LABELS;
        double step = 100.0 / count;
        long most = years.stream().mapToLong(AdhesionYear::signatories).max().orElseThrow();
        for (int i = 0; i < count; i++) {
            int year = first + i;
            long signatories = years.stream()
                    .filter(one -> one.year() == year)
                    .mapToLong(AdhesionYear::signatories)
                    .sum();
            bars.add(new Bar(
                    year,
                    signatories,
                    i % every == 0,
                    i * step + step * (1 - FILLED) / 2,
                    step * FILLED,
                    Math.toIntExact(Math.round((double) (GROUND - TOP) * signatories / most))));
        }
        return new AdhesionChart(bars);
    }

    public int getGround() {
        return GROUND;
    }
}
