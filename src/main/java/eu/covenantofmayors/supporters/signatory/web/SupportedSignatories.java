package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.signatory.Signatories;
import eu.covenantofmayors.supporters.signatory.Signatory;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The signatories that a supporter's page lists. */
@Named
@RequestScoped
public class SupportedSignatories {
    @Inject
    private Signatories signatories;

    private final Map<Supporter, List<Signatory>> asked = new HashMap<>();

    /** Asked for many times while the page is built; looked up once. */
    public List<Signatory> of(Supporter supporter) {
        return supporter == null ? List.of() : asked.computeIfAbsent(supporter, signatories::of);
    }
}
