package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Choice;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.YearChart;
import eu.covenantofmayors.supporters.signatory.MemberAuthority;
import eu.covenantofmayors.supporters.signatory.MemberFilter;
import eu.covenantofmayors.supporters.signatory.MemberService;
import eu.covenantofmayors.supporters.signatory.Members;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code /workspace/member/}: a network's members, and which of them are signatories. */
@Named
@ViewScoped
public class MembersPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String LIST = "/workspace/member/";
    private static final int SIZE = 25;

    @Inject
    private ProfileService profiles;

    @Inject
    private Members members;

    @Inject
    private MemberService service;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private MemberFilter filter;
    private String words;
    private String asked;
    private transient Supporter supporter;
    private transient Map<MemberFilter, Long> counts;
    private transient Paging paging;
    private transient List<MemberAuthority> rows;
    private transient Long unlisted;
    private transient YearChart joined;
    private transient YearChart signed;

    @PostConstruct
    void load() {
        filter = Objects.requireNonNullElse(
                Choice.of(MemberFilter.class, request.getParameter("show")), MemberFilter.ALL);
        words = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        asked = request.getParameter("page");
    }

    /** Says that a member is the signatory that is shown beside it. */
    public void confirm(MemberAuthority member) {
        say.whenDoneGo(
                () -> service.confirm(shown(List.of(member))),
                here(),
                "members.confirmed",
                member.details().getName());
    }

    /** The same for all that are shown. */
    public void confirmShown() {
        Map<Long, Long> shown = shown(getRows());
        say.whenDoneGo(() -> service.confirm(shown), here(), "members.confirmedAll", shown.size());
    }

    private static Map<Long, Long> shown(List<MemberAuthority> members) {
        return members.stream()
                .filter(member -> member.suggested() != null)
                .collect(Collectors.toMap(
                        MemberAuthority::id, member -> member.suggested().id()));
    }

    private String here() {
        return LIST + address(getPaging().page());
    }

    public void decline(MemberAuthority member) {
        say.whenDoneGo(
                () -> service.decline(member.id()),
                here(),
                "members.declined",
                member.details().getName());
    }

    public void takeOver() {
        say.whenDoneGo(() -> service.takeOver(getSupporter().id()), LIST, "members.tookOver");
    }

    /** The network, or null when the caller belongs to none. */
    public Supporter getSupporter() {
        if (supporter == null) {
            supporter = profiles.mine().orElse(null);
        }
        return supporter;
    }

    public List<MemberAuthority> getRows() {
        if (rows == null) {
            rows = members.page(getSupporter(), filter, words, getPaging().first(), SIZE);
        }
        return rows;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(asked, members.count(getSupporter(), filter, words), SIZE);
        }
        return paging;
    }

    /** How many there are of each sort. */
    public Map<MemberFilter, Long> getCounts() {
        if (counts == null) {
            counts = members.counts(getSupporter());
        }
        return counts;
    }

    /** How many signatories the register names for the network that are not in its list. */
    public long getUnlisted() {
        if (unlisted == null) {
            unlisted = members.countUnlisted(getSupporter());
        }
        return unlisted;
    }

    public YearChart getJoined() {
        if (joined == null) {
            joined = YearChart.of(members.joined(getSupporter()));
        }
        return joined;
    }

    public YearChart getSigned() {
        if (signed == null) {
            signed = YearChart.of(members.signed(getSupporter()));
        }
        return signed;
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return new Query()
                .with("show", filter == MemberFilter.ALL ? null : filter.name())
                .with("q", words)
                .with("page", page)
                .toString();
    }

    public MemberFilter[] getFilters() {
        return MemberFilter.values();
    }

    public MemberFilter getFilter() {
        return filter;
    }

    public String getWords() {
        return words;
    }
}
