package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A network hands in a file with its members, says how it is to be read, has it imported, and may take that back. */
@Stateless
public class MemberImportService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Settings settings;

    @Inject
    private Event<MembersChanged> events;

    @Inject
    private Clock clock;

    /**
     * Takes a file and guesses how it is to be read.
     *
     * @return the id of the import that may come of it
     * @throws Refused when it cannot be read at all
     */
    @RolesAllowed("NETWORK")
    public long upload(long supporterId, @NotNull String fileName, @NotNull byte[] content) {
        Supporter supporter =
                Optional.ofNullable(em.find(Supporter.class, supporterId)).orElseThrow(NotFound::new);
        Actor member = caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
        if (supporter.isOver()) {
            throw new Refused("refused.profileClosed");
        }
        MemberFormat format = new MemberFile(content).guess();
        MemberImport imported = new MemberImport(supporter, fileName, content, format, member.name(), clock.instant());
        em.persist(imported);
        return imported.id();
    }

    /** An import of the caller's network. */
    @RolesAllowed("NETWORK")
    public MemberImport mine(long id) {
        MemberImport imported = find(id);
        caller.within(imported.supporter().organisation());
        return imported;
    }

    /** The remarks on the rows of an import of the caller's network. */
    @RolesAllowed("NETWORK")
    public List<RowProblem> problems(long id) {
        return mine(id).problems();
    }

    /** The imports of the caller's network, the newest first. */
    @RolesAllowed("NETWORK")
    public List<MemberImport> all(Supporter supporter, int most) {
        caller.within(supporter.organisation());
        return em.createQuery(
                        "select i from MemberImport i where i.supporter = :supporter order by i.startedAt desc, i.id desc",
                        MemberImport.class)
                .setParameter("supporter", supporter)
                .setMaxResults(most)
                .getResultList();
    }

    /** The sheets of a workbook that has not been imported yet; none of a text. */
    @RolesAllowed("NETWORK")
    public List<MemberSheet> sheets(long id) {
        MemberImport imported = mine(id);
        return imported.state() == MemberImportState.UPLOADED ? imported.file().sheets() : List.of();
    }

    /** The first rows of a file from just above its headings, as a format reads them, and what is understood of them. */
    @RolesAllowed("NETWORK")
    public MemberPreview preview(long id, @NotNull @Valid MemberFormat format, int most) {
        MemberImport imported = mine(id);
        return imported.state() == MemberImportState.UPLOADED
                ? MemberPreview.of(imported.file(), format, most, imported.supporter(), today())
                : MemberPreview.NONE;
    }

    /** What the headings say when a file is read in another way: on another sheet, with another separator. */
    @RolesAllowed("NETWORK")
    public MemberFormat guess(long id, @NotNull @Valid MemberFormat format) {
        MemberFormat guess = format.copy();
        mine(id).file().guessHeadings(guess);
        return guess;
    }

    /** What the columns tell by the row of headings that somebody has chosen. */
    @RolesAllowed("NETWORK")
    public MemberFormat guessColumns(long id, @NotNull @Valid MemberFormat format) {
        MemberFormat guess = format.copy();
        mine(id).file().guessColumns(guess);
        return guess;
    }

    /**
     * Keeps how a file is to be read, so that somebody can look at what would come of it.
     *
     * @throws Refused when no column tells names, or it has been imported already
     */
    @RolesAllowed("NETWORK")
    public void read(long id, @NotNull @Valid MemberFormat format) {
        MemberImport imported = find(id);
        caller.in(imported.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        requireNames(format);
        imported.read(format);
    }

    /** What would come of an import that has not begun; nothing is changed. */
    @RolesAllowed("NETWORK")
    public MemberCheck check(long id) {
        MemberImport imported = mine(id);
        MemberRows rows = imported.rows(imported.format(), today());
        Set<String> keys = Members.keys(em, imported.supporter());
        long known = rows.rows().stream()
                .filter(details -> keys.contains(details.key()))
                .count();
        return new MemberCheck(
                rows.readings().size(),
                (int) (rows.rows().size() - known),
                (int) known,
                rows.leftOut(),
                rows.problems());
    }

    private static void requireNames(MemberFormat format) {
        if (!format.getColumns().containsKey(MemberField.NAME)) {
            throw Refused.at("NAME", "refused.memberFile.noName");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    /**
     * Begins to import a file.
     *
     * @return who has begun it
     * @throws Refused when no column tells names, or it has begun already
     */
    @RolesAllowed("NETWORK")
    public Actor begin(long id, @NotNull @Valid MemberFormat format) {
        MemberImport imported = find(id);
        Actor member = caller.in(imported.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        requireNames(format);
        imported.read(format);
        begin(imported);
        return member;
    }

    /**
     * Goes on with an import whose server has gone. What it had brought by then is known.
     *
     * @return who goes on
     */
    @RolesAllowed("NETWORK")
    public Actor goOn(long id) {
        MemberImport imported = find(id);
        Actor member = caller.in(imported.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        begin(imported);
        return member;
    }

    private void begin(MemberImport imported) {
        imported.begin(imported.rows(imported.format(), today()).readings().size(), clock.instant());
    }

    /** Takes out again what an import has brought, whatever has been done with it since. */
    @RolesAllowed("NETWORK")
    public void undo(long id) {
        MemberImport imported = find(id);
        Actor member = caller.in(imported.supporter().organisation(), Role.MANAGER, Role.EDITOR);
        imported.undo(clock.instant());
        int removed = em.createQuery("delete from MemberAuthority m where m.imported = :imported")
                .setParameter("imported", imported)
                .executeUpdate();
        events.fire(new MembersChanged(
                imported.supporter(),
                "took out the " + removed + " of " + imported.fileName(),
                member,
                clock.instant()));
    }

    private MemberImport find(long id) {
        return Optional.ofNullable(em.find(MemberImport.class, id)).orElseThrow(NotFound::new);
    }
}
