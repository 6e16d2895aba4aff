package eu.covenantofmayors.supporters.commitment.web;

import eu.covenantofmayors.supporters.commitment.Action;
import eu.covenantofmayors.supporters.commitment.Actions;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a supporter has done for the six commitments, for the fragment on its public profile and in its workspace. */
@Named
@RequestScoped
public class DonePage {
    private static final int SHOWN = 200;

    @Inject
    private Actions actions;

    private Long shown;
    private List<Action> all;
    private Map<Commitment, Long> counts;

    public Commitment[] getCommitments() {
        return Commitment.values();
    }

    /** The commitments for which something was done. */
    public List<Commitment> kept(Supporter supporter) {
        load(supporter);
        return Arrays.stream(Commitment.values())
                .filter(commitment -> counts.get(commitment) > 0)
                .toList();
    }

    public List<Action> actions(Supporter supporter, Commitment commitment) {
        load(supporter);
        return all.stream()
                .filter(action -> action.details().getCommitment() == commitment)
                .toList();
    }

    public long count(Supporter supporter, Commitment commitment) {
        load(supporter);
        return counts.get(commitment);
    }

    private void load(Supporter supporter) {
        if (!supporter.id().equals(shown)) {
            all = actions.of(supporter, 0, SHOWN);
            counts = actions.countsOf(supporter);
            shown = supporter.id();
        }
    }
}
