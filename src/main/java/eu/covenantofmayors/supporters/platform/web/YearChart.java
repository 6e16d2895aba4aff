package eu.covenantofmayors.supporters.platform.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Bars, one for each year from the first to the last. Across it is measured in percent of the picture's width and
 * down in pixels: so it becomes narrow on a phone while its letters stay as large as they are.
 */
public record YearChart(List<Bar> bars) {
    private static final int TOP = 20;
    private static final int GROUND = 180;
    private static final int MOST_LABELS = 8;
    private static final double FILLED = 0.7;

    /**
     * @param label whether the year is written below: on a phone there is no room for all
     * @param left where it begins, of 100
     * @param width of 100
     */
    public record Bar(int year, long amount, boolean label, double left, double width, int height) {
        public double getMiddle() {
            return left + width / 2;
        }

        public int getTop() {
            return GROUND - height;
        }
    }

    /** @param years what each amounts to; those that lack are drawn without a bar */
    public static YearChart of(SortedMap<Integer, Long> years) {
        List<Bar> bars = new ArrayList<>();
        if (years.isEmpty()) {
            return new YearChart(bars);
        }
        int first = years.firstKey();
        int count = years.lastKey() - first + 1;
        int every = (count + MOST_LABELS - 1) / MOST_LABELS;
        double step = 100.0 / count;
        long most = Math.max(1, Collections.max(years.values()));
        for (int i = 0; i < count; i++) {
            long amount = years.getOrDefault(first + i, 0L);
            bars.add(new Bar(
                    first + i,
                    amount,
                    i % every == 0,
                    i * step + step * (1 - FILLED) / 2,
                    step * FILLED,
                    Math.toIntExact(Math.round((double) (GROUND - TOP) * amount / most))));
        }
        return new YearChart(bars);
    }

    public int getGround() {
        return GROUND;
    }
}
