package eu.covenantofmayors.supporters.exchange.web;

import eu.covenantofmayors.supporters.exchange.AbuseReport;
import eu.covenantofmayors.supporters.exchange.Exchange;
import eu.covenantofmayors.supporters.exchange.GroupRow;
import eu.covenantofmayors.supporters.exchange.ModerationService;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /office/exchange/}: what was reported as abuse, to be decided, and the groups. */
@Named
@ViewScoped
public class ModerationPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/office/exchange/";
    private static final int MOST = 50;

    @Inject
    private Exchange exchange;

    @Inject
    private ModerationService moderation;

    @Inject
    private Say say;

    private final Map<Long, String> reasons = new HashMap<>();
    private transient List<AbuseReport> reports;
    private transient List<GroupRow> groups;

    public void keep(AbuseReport report) {
        say.whenDoneGo(() -> moderation.keep(report.contribution().id()), HERE, "exchange.kept");
    }

    public void hide(AbuseReport report) {
        say.whenDoneGo(
                () -> moderation.hide(report.contribution().id(), reasons.get(report.id())), HERE, "exchange.hidden");
    }

    public List<AbuseReport> getReports() {
        if (reports == null) {
            reports = exchange.reports(MOST);
        }
        return reports;
    }

    public List<GroupRow> getGroups() {
        if (groups == null) {
            groups = exchange.groups();
        }
        return groups;
    }

    /** Why a contribution is hidden, by the id of the report; what is written goes in there. */
    public Map<Long, String> getReasons() {
        return reasons;
    }
}
