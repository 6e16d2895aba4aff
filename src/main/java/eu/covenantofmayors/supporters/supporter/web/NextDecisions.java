package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be decided about a network at a desk, from the life cycle's own table, and why the rest cannot be. */
@Named
@RequestScoped
public class NextDecisions {
    @Inject
    private Supporters supporters;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Msg msg;

    private Long about;
    private List<NextDecision> decisions;

    /** For the Office: what it decides itself, and what it may propose. */
    public List<NextDecision> office(Supporter supporter) {
        if (!supporter.id().equals(about)) {
            about = supporter.id();
            decisions = List.of(
                    decision(supporter, SupporterStep.RETURN_PROFILE, "#return"),
                    decision(supporter, SupporterStep.ISSUE_NOTICE, "#propose"));
        }
        return decisions;
    }

    /** For the Commission: each step that it may take somewhere, at the page of the case that it is taken in. */
    public List<NextDecision> commission(Supporter supporter) {
        if (!supporter.id().equals(about)) {
            about = supporter.id();
            decisions = new ArrayList<>();
            Optional<SuspensionCase> open = supporters.casesOf(supporter).stream()
                    .filter(SuspensionCase::isOpen)
                    .findFirst();
            Stream.of(SupporterStep.values())
                    .filter(step -> step.roles().contains(Role.COMMISSION) && step != SupporterStep.REMEDY)
                    .map(step -> inCase(supporter, step, open))
                    .forEach(decisions::add);
        }
        return decisions;
    }

    private NextDecision inCase(Supporter supporter, SupporterStep step, Optional<SuspensionCase> open) {
        NextDecision decision = decision(
                supporter,
                step,
                open.map(found -> "/commission/supporter/case?id=" + found.id()).orElse(""));
        if (decision.against() != null) {
            return decision;
        }
        return open.isEmpty()
                ? new NextDecision(step, null, new Refused("refused.noCase"))
                : against(supporter, step, open.get())
                        .map(refused -> new NextDecision(step, null, refused))
                        .orElse(decision);
    }

    private Optional<Refused> against(Supporter supporter, SupporterStep step, SuspensionCase open) {
        return switch (step) {
            case SUSPEND -> suspensions.againstSuspension(open.id());
            case END -> suspensions.againstEnd(supporter.id());
            default -> Optional.empty();
        };
    }

    /** What the table allows, with the states from which it does where it does not. */
    private NextDecision decision(Supporter supporter, SupporterStep step, String link) {
        return step.from().contains(supporter.state())
                ? new NextDecision(step, link, null)
                : new NextDecision(
                        step,
                        null,
                        new Refused(
                                "decisions.onlyFrom",
                                step.from().stream().map(msg::name).sorted().collect(Collectors.joining(", "))));
    }
}
