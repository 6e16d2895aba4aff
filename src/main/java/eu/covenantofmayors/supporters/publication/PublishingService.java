package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Spelling;
import eu.covenantofmayors.supporters.platform.files.Pictures;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The Office and the networks write news, events and best practices; the Office decides which of them everybody reads. */
@Stateless
public class PublishingService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private ProfileService profiles;

    @Inject
    private Pictures pictures;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /**
     * Drafts a publication, once: the same form posted again changes nothing. An officer drafts for the Office, anybody else
     * for their network.
     *
     * @param formToken of the form, new each time it is opened
     * @return its id
     */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public long add(
            @NotNull PublicationKind kind,
            @NotBlank @Size(max = 50) String formToken,
            @NotNull @Valid PublicationContent content) {
        Supporter supporter = isOfficer() ? null : profiles.mine().orElseThrow(NotFound::new);
        Actor writer = writer(supporter);
        if (supporter != null && !supporter.state().listed()) {
            throw new Refused("refused.profileClosed");
        }
        return earlier(formToken)
                .orElseGet(() -> {
                    Publication publication = new Publication(kind, formToken, supporter);
                    publication.describe(content, now());
                    em.persist(publication);
                    em.flush();
                    events.fire(new PublicationDescribed(publication, writer, now()));
                    return publication;
                })
                .id();
    }

    /**
     * Replaces what it says.
     *
     * @param version of the publication when the form was shown
     * @return its version with the change
     */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public long change(long id, long version, @NotNull @Valid PublicationContent content) {
        Publication publication = find(id);
        Actor writer = writing(publication);
        publication.expect(version);
        publication.describe(content, now());
        em.flush();
        events.fire(new PublicationDescribed(publication, writer, now()));
        return publication.version();
    }

    /**
     * Shows a picture with it.
     *
     * @param file PNG or JPEG; null takes the picture away
     */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public void illustrate(long id, byte[] file) {
        Publication publication = find(id);
        Actor writer = writing(publication);
        publication.illustrate(file == null ? null : pictures.keep(file), now());
        events.fire(new PublicationDescribed(publication, writer, now()));
    }

    /** Throws away a draft that nobody else has seen. */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public void discard(long id) {
        Publication publication = find(id);
        Actor writer = writing(publication);
        if (publication.state() != PublicationState.DRAFT) {
            throw new Refused("refused.publication.notDraft");
        }
        em.remove(publication);
        events.fire(new PublicationDiscarded(publication, writer, now()));
    }

    /** A network asks the Office to publish it. */
    @RolesAllowed("NETWORK")
    public void propose(long id) {
        Publication publication = find(id);
        events.fire(publication.propose(member(publication), now()));
    }

    /** Asks the network to change it. */
    @RolesAllowed("OFFICE")
    public void handBack(long id, @NotBlank @Size(max = 4000) String remarks) {
        events.fire(find(id).handBack(caller.as(Role.OFFICE), now(), remarks));
    }

    /** Shows it to everybody. */
    @RolesAllowed("OFFICE")
    public void publish(long id) {
        Publication publication = find(id);
        events.fire(publication.publish(caller.as(Role.OFFICE), now(), freeSlug(publication)));
    }

    /** Takes it back, for whatever reason. */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public void withdraw(long id, @NotBlank @Size(max = 4000) String reason) {
        Publication publication = find(id);
        events.fire(publication.withdraw(writer(publication), now(), reason));
    }

    /**
     * One that the caller may read before everybody does: any for an officer, their network's own for others.
     *
     * @throws NotFound when it is somebody else's
     */
    @RolesAllowed({"OFFICE", "NETWORK"})
    public Publication get(long id) {
        Publication publication = find(id);
        if (!isOfficer()) {
            member(publication, Role.MANAGER, Role.EDITOR, Role.VIEWER, Role.SIGNATORY);
        }
        return publication;
    }

    /** Who writes, where the writing is still open to them. */
    private Actor writing(Publication publication) {
        Actor writer = writer(publication);
        if (!writer.is(Role.OFFICE) && !publication.state().open()) {
            throw new Refused("refused.publication.closed", publication.state());
        }
        return writer;
    }

    private Actor writer(Publication publication) {
        return isOfficer() ? caller.as(Role.OFFICE) : member(publication);
    }

    private Actor writer(Supporter supporter) {
        return supporter == null
                ? caller.as(Role.OFFICE)
                : caller.in(supporter.organisation(), Role.MANAGER, Role.EDITOR);
    }

    private Actor member(Publication publication) {
        return member(publication, Role.MANAGER, Role.EDITOR);
    }

    private Actor member(Publication publication, Role... roles) {
        if (publication.supporter() == null) {
            throw new NotFound();
        }
        return caller.in(publication.supporter().organisation(), roles);
    }

    private boolean isOfficer() {
        return caller.user().filter(user -> user.mayActAs(Role.OFFICE)).isPresent();
    }

    private Optional<Publication> earlier(String formToken) {
        return em.createQuery("select p from Publication p where p.formToken = :token", Publication.class)
                .setParameter("token", formToken)
                .getResultStream()
                .findFirst();
    }

    /** From the English title, or from whatever there is, in Latin letters. */
    private String freeSlug(Publication publication) {
        return Spelling.freeSlug(
                Spelling.slug(
                        publication.text(Languages.EN).getTitle(),
                        publication.kind().path()),
                this::taken);
    }

    private boolean taken(String slug) {
        return em.createQuery("select count(p) from Publication p where p.slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult()
                > 0;
    }

    private Publication find(long id) {
        return Optional.ofNullable(em.find(Publication.class, id)).orElseThrow(NotFound::new);
    }

    private Instant now() {
        return clock.instant();
    }
}
