package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.feedback.DeadlineWatch;
import eu.covenantofmayors.supporters.feedback.LastRun;
import eu.covenantofmayors.supporters.notification.MailBacklog;
import eu.covenantofmayors.supporters.notification.Outbox;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** {@code /admin/state}: whether deadlines are watched and mails go out. */
@Named
@RequestScoped
public class StatePage {
    @Inject
    private DeadlineWatch watch;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    private LastRun sweep;
    private MailBacklog mails;

    @PostConstruct
    void load() {
        sweep = watch.last();
        mails = outbox.backlog();
    }

    public LastRun getSweep() {
        return sweep;
    }

    public boolean isWatched() {
        return sweep.isRecent(clock.instant());
    }

    public MailBacklog getMails() {
        return mails;
    }
}
