package eu.covenantofmayors.supporters.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.MovableClock;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network gets a receipt of what it has filed, and of nothing else. */
@ArquillianTest
class FeedbackReceiptIT {
    @Inject
    private FeedbackReceipt receipt;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private ReportingService reporting;

    @Inject
    private DeadlineSweep sweep;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    private Supporter network;

    @BeforeEach
    void aNetworkWhoseReportIsDueOn28February2025() {
        MovableClock.setTo(FeedbackFixture.noon(LocalDate.of(2024, 3, 10)));
        network = setting.active("Квитанція");
        MovableClock.setTo(FeedbackFixture.noon(LocalDate.of(2025, 1, 15)));
    }

    @AfterEach
    void tidyUp() {
        setting.leave(network);
        MovableClock.reset();
    }

    @Test
    void tellsWhatWasFiledWhenAndWhetherInTime() throws IOException {
        long period = open();
        assertThatThrownBy(() -> receipt(network, period)).isInstanceOf(NotFound.class);
        file(period);

        assertThat(text(receipt(network, period)))
                .contains("Feedback report: receipt", "Квитанція", "15 January 2025", "In time", "yes", "Promote");
        Supporter other = setting.active("Somebody else");
        assertThatThrownBy(() -> receipt(other, period)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receipt(network, 0)).isInstanceOf(NotFound.class);
    }

    private byte[] receipt(Supporter reader, long period) {
        return stage.as(SupporterSetting.managerOf(reader), "NETWORK", () -> receipt.mine(period, Languages.EN));
    }

    private void file(long period) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> {
            FeedbackReport complete = FeedbackFixture.in(FeedbackState.OPEN).report();
            reporting.save(
                    period,
                    periods.mine(period).report().version(),
                    complete.content(),
                    complete.parts(),
                    Languages.RU);
            reporting.submit(period);
        });
    }

    private long open() {
        stage.as("system", "SYSTEM", () -> sweep.run());
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> periods.forDesk(network)).stream()
                .filter(period -> period.state() == FeedbackState.OPEN)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
