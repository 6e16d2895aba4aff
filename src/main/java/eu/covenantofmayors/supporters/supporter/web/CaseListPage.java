package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;

/** {@code /commission/supporter/}: the open cases, by what the Commission can decide next. */
@Named
@RequestScoped
public class CaseListPage {
    @Inject
    private Supporters supporters;

    private List<SuspensionCase> open;

    @PostConstruct
    void load() {
        open = supporters.openCases();
    }

    /** Those of which the network has not been given notice. */
    public List<SuspensionCase> getWaiting() {
        return those(found -> !found.isNoticed());
    }

    /** Those whose notice runs or waits for a decision. */
    public List<SuspensionCase> getNoticed() {
        return those(found -> found.isNoticed() && found.supporter().state() != SupporterState.SUSPENDED);
    }

    public List<SuspensionCase> getSuspended() {
        return those(found -> found.isNoticed() && found.supporter().state() == SupporterState.SUSPENDED);
    }

    public int getCount() {
        return open.size();
    }

    private List<SuspensionCase> those(Predicate<SuspensionCase> wanted) {
        return open.stream().filter(wanted).toList();
    }
}
