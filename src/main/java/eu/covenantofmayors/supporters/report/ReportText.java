package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One text of a report in one language, written as {@link eu.covenantofmayors.supporters.platform.Prose}. */
@Embeddable
public class ReportText {
    @Enumerated(EnumType.STRING)
    private Languages language;

    @Enumerated(EnumType.STRING)
    private ReportPart part;

    private String text;

    protected ReportText() {}

    ReportText(Languages language, ReportPart part, String text) {
        this.language = language;
        this.part = part;
        this.text = text;
    }

    Languages language() {
        return language;
    }

    ReportPart part() {
        return part;
    }

    String text() {
        return text;
    }

    boolean isAt(Languages language, ReportPart part) {
        return this.language == language && this.part == part;
    }
}
