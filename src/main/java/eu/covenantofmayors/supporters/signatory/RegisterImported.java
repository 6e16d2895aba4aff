package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import java.time.Instant;

/** A release of the register has been imported. */
public record RegisterImported(RegisterImport imported, Actor actor, Instant at) implements DomainEvent {
    @Override
    public String subject() {
        return "register-import:" + imported.id();
    }

    @Override
    public String detail() {
        return imported.fileName() + ": " + imported.rowsRead() + " rows, " + imported.rowsAdded() + " added, "
                + imported.rowsChanged() + " changed, " + imported.rowsUnchanged() + " unchanged, "
                + imported.rowsLeftOut() + " left out, " + imported.problemCount() + " remarks";
    }
}
