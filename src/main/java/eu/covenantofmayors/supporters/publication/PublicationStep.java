package eu.covenantofmayors.supporters.publication;

import static eu.covenantofmayors.supporters.platform.Role.EDITOR;
import static eu.covenantofmayors.supporters.platform.Role.MANAGER;
import static eu.covenantofmayors.supporters.platform.Role.OFFICE;
import static eu.covenantofmayors.supporters.publication.PublicationState.DRAFT;
import static eu.covenantofmayors.supporters.publication.PublicationState.PROPOSED;
import static eu.covenantofmayors.supporters.publication.PublicationState.PUBLISHED;
import static eu.covenantofmayors.supporters.publication.PublicationState.RETURNED;
import static eu.covenantofmayors.supporters.publication.PublicationState.WITHDRAWN;

import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Step;
import java.util.EnumSet;
import java.util.Set;

/** The closed life cycle of a publication: what networks write, the Office reads before everybody does. */
public enum PublicationStep implements Step<PublicationState> {
    PROPOSE(EnumSet.of(DRAFT, RETURNED, WITHDRAWN), PROPOSED, EnumSet.of(MANAGER, EDITOR)),
    RETURN(EnumSet.of(PROPOSED), RETURNED, EnumSet.of(OFFICE)),
    PUBLISH(EnumSet.of(DRAFT, PROPOSED, WITHDRAWN), PUBLISHED, EnumSet.of(OFFICE)),
    WITHDRAW(EnumSet.of(PROPOSED, PUBLISHED), WITHDRAWN, EnumSet.of(MANAGER, EDITOR, OFFICE));

    private final Set<PublicationState> from;
    private final PublicationState to;
    private final Set<Role> roles;

    PublicationStep(Set<PublicationState> from, PublicationState to, Set<Role> roles) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.roles = Set.copyOf(roles);
    }

    @Override
    public Set<PublicationState> from() {
        return from;
    }

    @Override
    public PublicationState to() {
        return to;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
