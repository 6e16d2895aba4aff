package eu.covenantofmayors.supporters.exchange.web;

import eu.covenantofmayors.supporters.exchange.Discussion;
import eu.covenantofmayors.supporters.exchange.DiscussionGroup;
import eu.covenantofmayors.supporters.exchange.Exchange;
import eu.covenantofmayors.supporters.exchange.ExchangeService;
import eu.covenantofmayors.supporters.exchange.MailRhythm;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** {@code /workspace/exchange/group?id=}: a group, to be joined, and its discussions. */
@Named
@ViewScoped
public class GroupPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/workspace/exchange/group?id=";
    private static final int SIZE = 25;

    @Inject
    private Exchange exchange;

    @Inject
    private ExchangeService service;

    @Inject
    private Say say;

    private long id;
    private String asked;
    private MailRhythm rhythm = MailRhythm.DAILY;
    private boolean joined;
    private long started;
    private final ContributionForm form = new ContributionForm();
    private transient DiscussionGroup group;
    private transient Paging paging;
    private transient List<Discussion> discussions;

    public void load() {
        getGroup();
        MailRhythm chosen = exchange.joined().get(id);
        joined = chosen != null;
        rhythm = Objects.requireNonNullElse(chosen, rhythm);
    }

    /** For the Office, which joins no group. */
    public void loadForOffice() {
        getGroup();
    }

    public void join() {
        say.whenDoneGo(() -> service.join(id, rhythm), HERE + id, joined ? "exchange.rhythmSaved" : "exchange.joined");
    }

    public void leave() {
        say.whenDoneGo(() -> service.leave(id), HERE + id, "exchange.left");
    }

    public void start() {
        if (say.whenDone(
                () -> started = service.start(
                        id, form.token(), form.getTitle(), form.getText(), form.fileName(), form.content()),
                "exchange.posted")) {
            say.go("/workspace/exchange/discussion?id=" + started);
        }
    }

    public DiscussionGroup getGroup() {
        if (group == null) {
            group = exchange.group(id);
        }
        return group;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(asked, exchange.countDiscussions(getGroup()), SIZE);
        }
        return paging;
    }

    public List<Discussion> getDiscussions() {
        if (discussions == null) {
            discussions = exchange.discussions(getGroup(), getPaging().first(), SIZE);
        }
        return discussions;
    }

    /** Another page, as the query of an address. */
    public String address(int page) {
        return new Query().with("id", id).with("page", page).toString();
    }

    public boolean isJoined() {
        return joined;
    }

    public MailRhythm[] getRhythms() {
        return MailRhythm.values();
    }

    public MailRhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(MailRhythm rhythm) {
        this.rhythm = rhythm;
    }

    public ContributionForm getForm() {
        return form;
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
