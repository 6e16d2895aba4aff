package eu.covenantofmayors.supporters.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The figures count what the directory lists. */
@ArquillianTest
class StatisticsIT {
    @Inject
    private Statistics statistics;

    @Inject
    private SupporterSetting networks;

    @Test
    void countsNetworksOnceThePublicSeesThemAndUntilTheyLeave() {
        long before = statistics.figures().getSupporters();

        Supporter active = networks.active("Counted");
        networks.pending("Not counted yet");
        networks.named("Counted although not described " + active.id());
        assertThat(statistics.figures().getSupporters()).isEqualTo(before + 2);

        networks.leave(active);
        assertThat(statistics.figures().getSupporters()).isEqualTo(before + 1);
    }

    @Test
    void countsTheCountriesOfNetworksToo() {
        networks.active("In Ukraine");
        assertThat(statistics.figures().getCountries()).isPositive();
    }
}
