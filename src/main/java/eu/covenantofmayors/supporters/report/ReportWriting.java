package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.ProseNesting;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The Office draws up the implementation report of a year, edits it and publishes it. */
@Stateless
public class ReportWriting {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private ImplementationReports reports;

    @Inject
    private YearFigures figures;

    @Inject
    private ToldStories stories;

    @Inject
    private Settings settings;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Draws the report of a year up. It is the same report however often that is asked for.
     *
     * @throws Refused when the year has not begun, or there was no Covenant in the East yet
     */
    @RolesAllowed("OFFICE")
    public void begin(int year) {
        Actor officer = caller.as(Role.OFFICE);
        if (!years().contains(year)) {
            throw new Refused("refused.yearly.noSuchYear");
        }
        if (reports.find(year).isEmpty()) {
            ImplementationReport report = new ImplementationReport(year);
            draw(report, officer);
            em.persist(report);
        }
    }

    /** Counts figures and stories anew; what was written by hand stays. */
    @RolesAllowed("OFFICE")
    public void draw(int year, long version) {
        Actor officer = caller.as(Role.OFFICE);
        ImplementationReport report = reports.of(year);
        report.expect(version);
        draw(report, officer);
    }

    private void draw(ImplementationReport report, Actor officer) {
        FigureTable counted = figures.until(report.year());
        FigureTable told = reports.find(report.year() - 1)
                .map(before -> counted.after(before.figures()))
                .orElse(counted);
        report.draw(told, stories.of(report.year()), clock.instant());
        events.fire(new ReportDrawn(report, officer, clock.instant()));
    }

    /**
     * Replaces its texts in one language, and which stories it tells.
     *
     * @param version of the report when the form was shown
     * @param told the words of each story that is to stand in the report, by its key
     * @return its version with the change
     */
    @RolesAllowed("OFFICE")
    public long write(
            int year,
            long version,
            @NotNull Languages language,
            @NotNull Map<ReportPart, @Size(max = 10_000) @ProseNesting String> texts,
            @NotNull Map<String, @NotBlank @Size(max = 4000) String> told) {
        Actor officer = caller.as(Role.OFFICE);
        ImplementationReport report = reports.of(year);
        report.expect(version);
        report.write(language, texts);
        report.tell(told);
        em.flush();
        events.fire(new ReportWritten(report, officer, clock.instant()));
        return report.version();
    }

    @RolesAllowed("OFFICE")
    public void publish(int year, long version) {
        Actor officer = caller.as(Role.OFFICE);
        ImplementationReport report = reports.of(year);
        report.expect(version);
        events.fire(report.publish(officer, clock.instant(), today().getYear()));
    }

    @RolesAllowed("OFFICE")
    public void takeBack(int year, long version, @NotBlank @Size(max = 4000) String reason) {
        Actor officer = caller.as(Role.OFFICE);
        ImplementationReport report = reports.of(year);
        report.expect(version);
        events.fire(report.takeBack(officer, clock.instant(), reason));
    }

    /** Years of which there can be a report, this one first: since the first agreement. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<Integer> years() {
        LocalDate first = em.createQuery("select min(s.agreementDate) from Supporter s", LocalDate.class)
                .getSingleResult();
        int last = today().getYear();
        return first == null
                ? List.of()
                : IntStream.rangeClosed(first.getYear(), last)
                        .map(year -> first.getYear() + last - year)
                        .boxed()
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
