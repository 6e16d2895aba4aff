package eu.covenantofmayors.supporters.platform;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.Optional;

/**
 * One figure of the application as Prometheus reads it. A capability that measures something has a bean that implements {@link
 * io.prometheus.metrics.model.registry.MultiCollector}; {@code /metrics} asks all of them.
 *
 * <p>Names follow <a href="https://prometheus.io/docs/practices/naming/">Prometheus: metric and label naming</a>: in base
 * units, which end the name.
 */
public final class Metric {
    private Metric() {}

    /**
     * A figure that rises and falls.
     *
     * @param name with its unit at the end
     * @param help what it says, as one sentence
     * @param value empty while nobody knows it: then the figure is left out
     */
    public static MetricSnapshot gauge(String name, String help, Optional<? extends Number> value) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        value.ifPresent(known -> gauge.dataPoint(
                GaugeDataPointSnapshot.builder().value(known.doubleValue()).build()));
        return gauge.build();
    }

    /**
     * A figure that only rises, from 0 when this node was started.
     *
     * @param name without {@code _total}, which is added to it
     */
    public static MetricSnapshot counter(String name, String help, long value) {
        return CounterSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                        .value(value)
                        .build())
                .build();
    }
}
