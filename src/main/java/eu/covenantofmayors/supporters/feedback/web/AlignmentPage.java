package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.Alignment;
import eu.covenantofmayors.supporters.feedback.AlignmentService;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** On a network's page at the Office, and in its own workspace: how its reporting cycle was moved, and the one chance to. */
@Named
@RequestScoped
public class AlignmentPage {
    @Inject
    private AlignmentService alignments;

    @Inject
    private ProfileService profiles;

    @Inject
    private Msg msg;

    @Inject
    private Say say;

    private Integer months;
    private String reason;
    private Map<String, Integer> choices;
    private List<Alignment> all;

    public void align(long supporterId) {
        say.whenDoneGo(
                () -> alignments.align(supporterId, months, reason),
                "/office/supporter/view?id=" + supporterId,
                "alignment.done");
    }

    /** The months to choose from, each under the due date that it leads to; empty when there is nothing to choose. */
    public Map<String, Integer> choices(long supporterId) {
        if (choices == null) {
            choices = new LinkedHashMap<>();
            for (LocalDate due : alignments.choices(supporterId)) {
                int later = choices.size() + 1;
                choices.put(msg.format("alignment.choice", msg.date(due), later), later);
            }
        }
        return choices;
    }

    /** For a desk. */
    public List<Alignment> of(Supporter supporter) {
        if (all == null) {
            all = alignments.of(supporter);
        }
        return all;
    }

    /** For the network's own people. */
    public List<Alignment> getMine() {
        if (all == null) {
            all = profiles.mine().map(alignments::mine).orElse(List.of());
        }
        return all;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
