package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.supporter.Directory;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;

/** Counts what the public may know of the movement. */
@Stateless
public class Statistics {
    @Inject
    private Directory directory;

    @Inject
    private Signatories signatories;

    @PermitAll
    public Figures figures() {
        DirectorySearch listed = DirectorySearch.byPublic("", "", false);
        Set<String> countries = new TreeSet<>(signatories.countries());
        countries.addAll(directory.countries(listed));
        return new Figures(
                directory.count(listed),
                countries.size(),
                signatories.count(),
                signatories.countSupported(),
                signatories.population());
    }
}
