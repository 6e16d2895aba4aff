package eu.covenantofmayors.supporters.quarantine;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.account.PersonErased;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Setting;
import eu.covenantofmayors.supporters.platform.files.VirusFound;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps files in which the virus scanner has found something where nobody but an administrator can get at them. */
@Stateless
public class Quarantine {
    private static final String ROW = "select new " + QuarantinedRow.class.getName()
            + "(f.id, f.fileName, f.place, f.finding, f.length, f.sha256, f.contentLength, f.handedInBy, f.handedInAt, f.times)"
            + " from QuarantinedFile f";

    /** Applicants have no account. */
    private static final Actor NOBODY_SIGNED_IN = new Actor("–", Role.APPLICANT);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<FileQuarantined> kept;

    @Inject
    private Event<FileDiscarded> discarded;

    @Inject
    private Clock clock;

    /** Of all files together, packed. Whoever hands in more and more of them does not fill the database. */
    @Inject
    @Configured(Setting.QUARANTINE_MEGABYTES)
    private int megabytes;

    /** Keeps a file, or counts it where it is known. */
    @PermitAll
    public void keep(@Observes VirusFound found) {
        Actor by = caller.user().map(accounts::actor).orElse(NOBODY_SIGNED_IN);
        Instant now = clock.instant();
        String sha256 = Secret.sha256(found.content());
        Optional<QuarantinedFile> known = em.createQuery(
                        "select f from QuarantinedFile f where f.sha256 = :sha256", QuarantinedFile.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
        known.ifPresent(file -> file.handedIn(found, by.name(), now));
        QuarantinedFile file = known.orElseGet(() -> {
            QuarantinedFile unknown = new QuarantinedFile(found, sha256, by.name(), now, room());
            em.persist(unknown);
            return unknown;
        });
        kept.fire(new FileQuarantined(file, by, now));
    }

    private long room() {
        long taken = em.createQuery("select coalesce(sum(f.contentLength), 0) from QuarantinedFile f", Long.class)
                .getSingleResult();
        return megabytes * 1024L * 1024L - taken;
    }

    /** Those that were handed in last, first. */
    @RolesAllowed("ADMIN")
    public List<QuarantinedRow> find(int first, int most) {
        return em.createQuery(ROW + " order by f.handedInAt desc, f.id desc", QuarantinedRow.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @RolesAllowed("ADMIN")
    public long count() {
        return em.createQuery("select count(f) from QuarantinedFile f", Long.class)
                .getSingleResult();
    }

    /** @throws NotFound when there is none (any more) */
    @RolesAllowed("ADMIN")
    public QuarantinedRow get(long id) {
        return em.createQuery(ROW + " where f.id = :id", QuarantinedRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Its content in GZIP's format, for whoever examines it.
     *
     * @throws NotFound when there is none, or there was no room for it
     */
    @RolesAllowed("ADMIN")
    public byte[] content(long id) {
        return file(id).content().orElseThrow(NotFound::new);
    }

    /** Takes it out for good. */
    @RolesAllowed("ADMIN")
    public void discard(long id) {
        Actor administrator = caller.as(Role.ADMIN);
        QuarantinedFile file = file(id);
        em.remove(file);
        discarded.fire(new FileDiscarded(file, administrator, clock.instant()));
    }

    /** Takes somebody out who has their account erased. */
    @PermitAll
    public void erased(@Observes PersonErased person) {
        em.createQuery("update QuarantinedFile f set f.handedInBy = :nobody where f.handedInBy = :email")
                .setParameter("nobody", person.user().email())
                .setParameter("email", person.email())
                .executeUpdate();
    }

    private QuarantinedFile file(long id) {
        return Optional.ofNullable(em.find(QuarantinedFile.class, id)).orElseThrow(NotFound::new);
    }
}
