package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricTest {
    @Test
    void aFigureHasItsHelpAndItsType() throws IOException {
        assertThat(text(Metric.gauge("covenant_age_seconds", "How old.", Optional.of(7))))
                .isEqualTo("""
                        # HELP covenant_age_seconds How old.
                        # TYPE covenant_age_seconds gauge
                        covenant_age_seconds 7.0
                        """);
    }

    @Test
    void whatNobodyKnowsIsLeftOut() throws IOException {
        assertThat(text(Metric.gauge("covenant_age_seconds", "How old.", Optional.empty())))
                .isEmpty();
    }

    @Test
    void whatOnlyRisesSaysSoInItsName() throws IOException {
        assertThat(text(Metric.counter("covenant_failures", "How often.", 2)))
                .contains("# TYPE covenant_failures_total counter\ncovenant_failures_total 2.0\n");
    }

    private static String text(MetricSnapshot metric) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(written, MetricSnapshots.of(metric));
        return written.toString(StandardCharsets.UTF_8);
    }
}
