package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.DryRuns;
import eu.covenantofmayors.supporters.feedback.FeedbackPolicies;
import eu.covenantofmayors.supporters.feedback.Moment;
import eu.covenantofmayors.supporters.feedback.WhatIf;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code /commission/policy/what-if}: what the sweep is going to do until a day if nobody does anything. For one request: kept
 * with its view, what is told of all networks would stay in the memory of the server for as long as somebody is signed in.
 */
@Named
@RequestScoped
public class WhatIfPage {
    /** How many lines are shown. */
    public static final int MOST_SHOWN = 200;

    @Inject
    private FeedbackPolicies policies;

    @Inject
    private DryRuns dryRuns;

    @Inject
    private Say say;

    private LocalDate until;
    private List<WhatIf> all;

    @PostConstruct
    void begin() {
        until = policies.today().plusDays(30);
    }

    /** Asks again; nothing is stored. */
    public void ask() {
        all = null;
        getAll();
    }

    public List<WhatIf> getAll() {
        if (all == null) {
            all = List.of();
            say.tried(() -> all = dryRuns.until(until));
        }
        return all;
    }

    public List<WhatIf> getShown() {
        return getAll().subList(0, Math.min(MOST_SHOWN, getAll().size()));
    }

    /** How many lines are not shown. */
    public int getMore() {
        return Math.max(0, getAll().size() - MOST_SHOWN);
    }

    /** Everything but reminders: of those, {@link #getMails} tells how many mails they make. */
    public List<Moment.Kind> getKinds() {
        return List.of(Moment.Kind.OPEN, Moment.Kind.OVERDUE, Moment.Kind.MISSED, Moment.Kind.CASE);
    }

    public long count(Moment.Kind kind) {
        return getAll().stream().filter(line -> line.kind() == kind).count();
    }

    /** How many times a network would be written to. */
    public long getMails() {
        return getAll().stream().filter(WhatIf::told).count();
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
