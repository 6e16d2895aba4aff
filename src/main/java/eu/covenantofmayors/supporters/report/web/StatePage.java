package eu.covenantofmayors.supporters.report.web;

import eu.covenantofmayors.supporters.feedback.DeadlineWatch;
import eu.covenantofmayors.supporters.feedback.LastRun;
import eu.covenantofmayors.supporters.notification.MailBacklog;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Database;
import eu.covenantofmayors.supporters.platform.SettingInForce;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** {@code /admin/state}: whether deadlines are watched and mails go out. */
@Named
@RequestScoped
public class StatePage {
    @Inject
    private DeadlineWatch watch;

    @Inject
    private Outbox outbox;

    @Inject
    private Database database;

    @Inject
    private ServletContext application;

    @Inject
    private Clock clock;

    private LastRun sweep;
    private MailBacklog mails;

    @PostConstruct
    void load() {
        sweep = watch.last();
        mails = outbox.backlog();
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

    /** When the timer comes next, on every node. */
    public Instant getNextSweep() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
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
