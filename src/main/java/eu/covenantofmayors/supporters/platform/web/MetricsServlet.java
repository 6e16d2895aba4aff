package eu.covenantofmayors.supporters.platform.web;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /metrics}: the figures of this node for Prometheus, those of the capabilities and those of its Java. They name no
 * person. Whoever stands before the server must not pass this address on.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
    private final ExpositionFormats formats = ExpositionFormats.init();
    private final PrometheusRegistry java = new PrometheusRegistry();

    @Inject
    @Any
    private transient Instance<MultiCollector> capabilities;

    @Override
    public void init() {
        JvmMetrics.builder().register(java);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        java.scrape().forEach(all::metricSnapshot);
        capabilities.forEach(capability -> capability.collect().forEach(all::metricSnapshot));
        ExpositionFormatWriter writer = formats.findWriter(request.getHeader("Accept"));
        response.setContentType(writer.getContentType());
        writer.write(response.getOutputStream(), all.build());
    }
}
