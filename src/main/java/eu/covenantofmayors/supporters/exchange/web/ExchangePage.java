package eu.covenantofmayors.supporters.exchange.web;

import eu.covenantofmayors.supporters.exchange.Exchange;
import eu.covenantofmayors.supporters.exchange.GroupRow;
import eu.covenantofmayors.supporters.exchange.MailRhythm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /workspace/exchange/}: the groups in which networks talk. */
@Named
@RequestScoped
public class ExchangePage {
    @Inject
    private Exchange exchange;

    private List<GroupRow> groups;
    private Map<Long, Long> members;
    private Map<Long, MailRhythm> joined;

    public List<GroupRow> getGroups() {
        if (groups == null) {
            groups = exchange.groups();
        }
        return groups;
    }

    /** How many people have joined a group. */
    public long members(GroupRow group) {
        if (members == null) {
            members =
                    exchange.memberCounts(getGroups().stream().map(GroupRow::id).toList());
        }
        return members.getOrDefault(group.id(), 0L);
    }

    /** Whether the caller has. */
    public boolean joined(GroupRow group) {
        if (joined == null) {
            joined = exchange.joined();
        }
        return joined.containsKey(group.id());
    }
}
