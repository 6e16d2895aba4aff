package eu.covenantofmayors.supporters.audit;

import java.util.List;

/**
 * Where a person is named in the trail.
 *
 * @param person sign-in name, or a name as it was written
 * @param doneBy how many entries tell of what they have done
 * @param mentioned in the words of how many entries the name stands
 * @param latest the latest of both, a few of them
 */
public record AuditMentions(String person, long doneBy, long mentioned, List<AuditEntry> latest) {
    public boolean isNobody() {
        return doneBy == 0 && mentioned == 0;
    }
}
