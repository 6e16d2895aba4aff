package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.platform.NotFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Queries on implementation reports. */
@Stateless
public class ImplementationReports {
    @PersistenceContext
    private EntityManager em;

    /** Those that everybody may read, the latest year first. */
    @PermitAll
    public List<ImplementationReport> published() {
        return em.createQuery(
                        "select r from ImplementationReport r where r.state = :published order by r.year desc",
                        ImplementationReport.class)
                .setParameter("published", ReportState.PUBLISHED)
                .getResultList();
    }

    /** The report of a year, if everybody may read it. */
    @PermitAll
    public Optional<ImplementationReport> published(int year) {
        return at(year).filter(ImplementationReport::isPublished);
    }

    /** All, the latest year first. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<ImplementationReport> all() {
        return em.createQuery("select r from ImplementationReport r order by r.year desc", ImplementationReport.class)
                .getResultList();
    }

    /**
     * The report of a year, published or not.
     *
     * @throws NotFound when none was drawn up
     */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public ImplementationReport of(int year) {
        return at(year).orElseThrow(NotFound::new);
    }

    /** The report of a year, published or not, if one was drawn up. */
    @RolesAllowed("OFFICE")
    public Optional<ImplementationReport> find(int year) {
        return at(year);
    }

    private Optional<ImplementationReport> at(int year) {
        return em.createQuery("select r from ImplementationReport r where r.year = :year", ImplementationReport.class)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }
}
