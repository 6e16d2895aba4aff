package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import eu.covenantofmayors.supporters.supporter.SupporterStep;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import eu.covenantofmayors.supporters.supporter.SuspensionService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /commission/supporter/case?id=}: one case, and what the Commission decides about it. */
@Named
@RequestScoped
public class CasePage {
    @Inject
    private Supporters supporters;

    @Inject
    private SuspensionService suspensions;

    @Inject
    private Outbox outbox;

    @Inject
    private Asked asked;

    @Inject
    private Say say;

    @Inject
    private Msg msg;

    private SuspensionCase opened;
    private Refused against;
    private Refused againstEnd;
    private List<OutboxMessage> mails = List.of();
    private String grounds;
    private String reason;

    @PostConstruct
    void load() {
        try {
            opened = supporters.suspensionCase(asked.id());
        } catch (NotFound unknown) {
            return;
        }
        grounds = opened.grounds(msg.texts());
        mails = outbox.of(opened.noticeKey());
        against = suspensions.againstSuspension(opened.id()).orElse(null);
        againstEnd = suspensions.againstEnd(opened.supporter().id()).orElse(null);
    }

    /** Called before the page is shown. */
    public void check() {
        if (opened == null) {
            throw new NotFound();
        }
    }

    public void issueNotice() {
        decide(() -> suspensions.issueNotice(opened.id(), grounds), "case.noticeIssued");
    }

    public void dismiss() {
        decide(() -> suspensions.dismiss(opened.id(), reason), "case.dismissed");
    }

    public void suspend() {
        decide(() -> suspensions.suspend(opened.id(), reason), "case.suspended");
    }

    public void reinstate() {
        decide(() -> suspensions.reinstate(opened.supporter().id(), reason), "case.reinstated");
    }

    public void end() {
        decide(() -> suspensions.end(opened.supporter().id(), reason), "case.ended");
    }

    private void decide(Say.Work work, String done) {
        say.whenDoneGo(work, "/commission/supporter/case?id=" + opened.id(), done);
    }

    public boolean isMayNotice() {
        return opened.isOpen() && !opened.isNoticed() && may(SupporterStep.ISSUE_NOTICE);
    }

    /** A case that has led to no notice, or whose notice has not led to a suspension, can be dropped. */
    public boolean isMayDismiss() {
        return opened.isOpen() && !(opened.isNoticed() && opened.supporter().state() == SupporterState.SUSPENDED);
    }

    public boolean isMaySuspend() {
        return opened.isOpen() && opened.isNoticed() && may(SupporterStep.SUSPEND);
    }

    public boolean isMayReinstate() {
        return opened.isOpen() && opened.isNoticed() && may(SupporterStep.REINSTATE);
    }

    private boolean may(SupporterStep step) {
        return step.allows(opened.supporter().state(), Role.COMMISSION);
    }

    /** Message key of why it cannot be suspended yet; null when nothing stands against it. */
    public String getAgainst() {
        return against == null ? null : against.key();
    }

    /** Message key of why its support cannot be ended by this officer; null when nothing stands against it. */
    public String getAgainstEnd() {
        return againstEnd == null ? null : againstEnd.key();
    }

    public SuspensionCase getOpened() {
        return opened;
    }

    public List<OutboxMessage> getMails() {
        return mails;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
