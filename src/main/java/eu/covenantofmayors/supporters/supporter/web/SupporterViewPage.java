package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.CaseReason;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /office/supporter/view?id=}: one supporter as the Office sees it. */
@Named
@RequestScoped
public class SupporterViewPage {
    @Inject
    private Supporters supporters;

    @Inject
    private ProfileService profiles;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Asked asked;

    @Inject
    private Say say;

    private Supporter supporter;
    private List<SuspensionCase> cases = List.of();
    private String reason;
    private CaseReason caseReason = CaseReason.INSUFFICIENT_COMMITMENT;
    private String grounds;

    @PostConstruct
    void load() {
        try {
            supporter = supporters.get(asked.id());
            cases = supporters.casesOf(supporter);
        } catch (NotFound unknown) {
            supporter = null;
        }
    }

    /** Called before the page is shown. */
    public void check() {
        if (supporter == null) {
            throw new NotFound();
        }
    }

    public void returnProfile() {
        say.whenDoneGo(() -> profiles.returnProfile(supporter.id(), reason), address(), "supporter.profileReturned");
    }

    public void propose() {
        say.whenDoneGo(() -> suspensions.propose(supporter.id(), caseReason, grounds), address(), "case.proposed");
    }

    private String address() {
        return "/office/supporter/view?id=" + supporter.id();
    }

    public boolean isMayReturn() {
        return SupporterStep.RETURN_PROFILE.allows(supporter.state(), Role.OFFICE);
    }

    public boolean isMayPropose() {
        return SupporterStep.ISSUE_NOTICE.from().contains(supporter.state());
    }

    public CaseReason[] getReasons() {
        return CaseReason.values();
    }

    public Supporter getSupporter() {
        return supporter;
    }

    public List<SuspensionCase> getCases() {
        return cases;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public CaseReason getCaseReason() {
        return caseReason;
    }

    public void setCaseReason(CaseReason caseReason) {
        this.caseReason = caseReason;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }
}
