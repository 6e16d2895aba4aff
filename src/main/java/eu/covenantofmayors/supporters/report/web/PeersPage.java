package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.report.PeerComparison;
import eu.covenantofmayors.supporters.report.PeerFigure;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The part of {@code /workspace/} that tells what the network did beside others of its kind. */
@Named
@RequestScoped
public class PeersPage {
    @Inject
    private PeerComparison comparison;

    private List<PeerFigure> figures;

    /** Empty where there is nothing to compare with. */
    public List<PeerFigure> of(Supporter supporter) {
        if (figures == null) {
            figures = comparison.of(supporter);
        }
        return figures;
    }
}
