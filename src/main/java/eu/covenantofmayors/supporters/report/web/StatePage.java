package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.feedback.DeadlineWatch;
import eu.covenantofmayors.supporters.feedback.LastRun;
import eu.covenantofmayors.supporters.notification.MailBacklog;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import eu.covenantofmayors.supporters.platform.SettingInForce;
import eu.covenantofmayors.supporters.platform.SettingProblem;
import eu.covenantofmayors.supporters.platform.SettingsCheck;
import eu.covenantofmayors.supporters.platform.WorkPlan;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** {@code /admin/state}: whether the settings are right, deadlines are watched, mails go out and scheduled work gets done. */
@Named
@RequestScoped
public class StatePage {
    @Inject
    private DeadlineWatch watch;

    @Inject
    private Outbox outbox;

    @Inject
    private ScheduledWork scheduled;

    @Inject
    private SettingsCheck check;

    @Inject
    private Database database;

    @Inject
    private ServletContext application;

    @Inject
    private Clock clock;

    private LastRun sweep;
    private MailBacklog mails;
    private List<WorkPlan> work;
    private List<SettingProblem> problems;

    @PostConstruct
    void load() {
        sweep = watch.last();
        mails = outbox.backlog();
        work = scheduled.all();
        problems = check.severe();
    }

    /** What is wrong with the operator's settings. */
    public List<SettingProblem> getProblems() {
        return problems;
    }

    /** The operator's settings as they count now; secrets are hidden. */
    public List<SettingInForce> getSettings() {
        return SettingInForce.all().toList();
    }

    public LastRun getSweep() {
        return sweep;
    }

    public boolean isWatched() {
        return sweep.isRecent(clock.instant());
    }

    /** What the server does by itself, what comes next first. */
    public List<WorkPlan> getWork() {
        return work;
    }

    public long getFailedWork() {
        return work.stream()
                .filter(plan -> plan.last() != null && plan.last().isFailed())
                .count();
    }

    /** Of the application, as its archive tells it. */
    public String getVersion() {
        try (InputStream manifest = application.getResourceAsStream("/" + JarFile.MANIFEST_NAME)) {
            return new Manifest(manifest).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getServer() {
        return application.getServerInfo();
    }

    public String getDatabase() {
        return database.product();
    }

    public MailBacklog getMails() {
        return mails;
    }
}
