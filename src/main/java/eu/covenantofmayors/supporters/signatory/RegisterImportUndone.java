package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** What a release of the register had changed has been changed back. */
public record RegisterImportUndone(RegisterImport imported, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "register-import:" + imported.id();
    }

    @Override
    public String detail() {
        return imported.fileName() + ": " + imported.rowsAdded() + " taken out, " + imported.rowsChanged()
                + " changed back";
    }
}
