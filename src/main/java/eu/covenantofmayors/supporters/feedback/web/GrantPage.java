package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.ExtensionRequest;
import eu.covenantofmayors.supporters.feedback.ExtensionRequests;
import eu.covenantofmayors.supporters.feedback.ExtensionService;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code …/feedback/grant?id=…&id=…}: whether to grant what was ticked in the list of requests for more time, each as many days
 * as it asks for, shown before it is done.
 */
@Named
@ViewScoped
public class GrantPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ExtensionRequests requests;

    @Inject
    private ExtensionService extensions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    @Inject
    private Say say;

    private List<Long> ids;
    private boolean commission;
    private String remarks;
    private transient List<ExtensionRequest> chosen;

    @PostConstruct
    void load() {
        ids = Ticked.ids(request);
        commission = request.getServletPath().startsWith("/commission/");
    }

    /** Each for itself: what is refused for one, or was decided in the meantime, is told and holds up none of the others. */
    public void grant() {
        int done = 0;
        for (ExtensionRequest asked : getPossible()) {
            try {
                extensions.grant(asked.id(), asked.days(), remarks);
                done++;
            } catch (Refused refused) {
                say.refused(new Refused(
                        "refused.grantOne",
                        asked.period().supporter().organisation().officialName(),
                        msg.formatAll(refused.key(), refused.arguments())));
            }
        }
        if (done > 0) {
            say.done("grant.done", done);
        }
        say.go(getList());
    }

    /** Address of the list they were ticked in. */
    public String getList() {
        return "/" + (commission ? "commission" : "office") + "/feedback/requests";
    }

    /** Those that wait for this desk. */
    public List<ExtensionRequest> getPossible() {
        return those(this::waits);
    }

    /** Those that do not, any more. */
    public List<ExtensionRequest> getImpossible() {
        return those(Predicate.not(this::waits));
    }

    private boolean waits(ExtensionRequest asked) {
        return asked.isOpen() && asked.isPassedOn() == commission;
    }

    private List<ExtensionRequest> those(Predicate<ExtensionRequest> which) {
        if (chosen == null) {
            chosen = requests.these(ids);
        }
        return chosen.stream().filter(which).toList();
    }

    public String getRemarks() {
        return remarks;
    }

    public void setRemarks(String remarks) {
        this.remarks = remarks;
    }
}
