package eu.covenantofmayors.supporters.exchange.web;

import eu.covenantofmayors.supporters.exchange.Contribution;
import eu.covenantofmayors.supporters.exchange.Discussion;
import eu.covenantofmayors.supporters.exchange.Exchange;
import eu.covenantofmayors.supporters.exchange.ExchangeService;
import eu.covenantofmayors.supporters.exchange.ModerationService;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /workspace/exchange/discussion?id=} and {@code /office/exchange/discussion?id=}: what was written, and the reply. */
@Named
@ViewScoped
public class DiscussionPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 25;

    /** There are fewer pages: it shows the last one. */
    private static final String LAST_PAGE = "&page=999999";

    @Inject
    private Exchange exchange;

    @Inject
    private ExchangeService service;

    @Inject
    private ModerationService moderation;

    @Inject
    private Site site;

    @Inject
    private Say say;

    private long id;
    private String asked;
    private boolean joined;
    private final ContributionForm form = new ContributionForm();
    private final Map<Long, String> reasons = new HashMap<>();
    private transient Discussion discussion;
    private transient Paging paging;
    private transient List<Contribution> contributions;

    public void load() {
        joined = exchange.joined().containsKey(getDiscussion().group().id());
    }

    /** For the Office, which joins no group. */
    public void loadForOffice() {
        getDiscussion();
    }

    public void reply() {
        say.whenDoneGo(
                () -> service.reply(id, form.token(), form.getText(), form.fileName(), form.content()),
                "/workspace/exchange/discussion?id=" + id + LAST_PAGE,
                "exchange.posted");
    }

    public void report(Contribution contribution) {
        say.whenDoneGo(
                () -> service.report(contribution.id(), reasons.get(contribution.id())),
                "/workspace/exchange/discussion" + address(getPaging().page()),
                "exchange.reported");
    }

    /** By the Office. */
    public void hide(Contribution contribution) {
        say.whenDoneGo(
                () -> moderation.hide(contribution.id(), reasons.get(contribution.id())),
                "/office/exchange/discussion" + address(getPaging().page()),
                "exchange.hidden");
    }

    /** By the Office. */
    public void close(boolean closed) {
        say.whenDoneGo(
                () -> moderation.close(id, closed),
                "/office/exchange/discussion" + address(1),
                closed ? "exchange.closed" : "exchange.reopened");
    }

    public boolean own(Contribution contribution) {
        return contribution.author().email().equals(site.getUserName());
    }

    public Discussion getDiscussion() {
        if (discussion == null) {
            discussion = exchange.discussion(id);
        }
        return discussion;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(asked, getDiscussion().replies() + 1L, SIZE);
        }
        return paging;
    }

    public List<Contribution> getContributions() {
        if (contributions == null) {
            contributions = exchange.contributions(getDiscussion(), getPaging().first(), SIZE);
        }
        return contributions;
    }

    /** Another page, as the query of an address. */
    public String address(int page) {
        return new Query().with("id", id).with("page", page).toString();
    }

    public boolean isJoined() {
        return joined;
    }

    public ContributionForm getForm() {
        return form;
    }

    /** Why a contribution should not be there, by its id; what is written goes in there. */
    public Map<Long, String> getReasons() {
        return reasons;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }
}
