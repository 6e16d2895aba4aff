package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AdhesionQueue;
import eu.covenantofmayors.supporters.adhesion.AdhesionRow;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.platform.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /office/adhesion/} and {@code /commission/adhesion/}: applications, a page of them, and how many wait for whom. */
@Named
@RequestScoped
public class AdhesionQueues {
    private static final int SIZE = 50;

    @Inject
    private Adhesions adhesions;

    @Inject
    private AdhesionFilter filter;

    private Map<AdhesionQueue, Long> sizes;
    private Paging paging;
    private List<AdhesionRow> rows;

    /** How many wait for whom. */
    public Map<AdhesionQueue, Long> getSizes() {
        if (sizes == null) {
            sizes = adhesions.sizes();
        }
        return sizes;
    }

    /** How many wait for one of them. */
    public long size(String queue) {
        return getSizes().getOrDefault(AdhesionQueue.valueOf(queue), 0L);
    }

    public AdhesionQueue[] getQueues() {
        return AdhesionQueue.values();
    }

    /** Whether this is the queue that is shown. */
    public boolean isShown(AdhesionQueue queue) {
        return filter.search().queue() == queue;
    }

    public List<String> getCountries() {
        return adhesions.countries();
    }

    /** A page of what the desk looks for. */
    public List<AdhesionRow> getFound() {
        if (rows == null) {
            rows = adhesions.find(filter.search(), getPaging().first(), SIZE);
        }
        return rows;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.of(filter.get("page"), adhesions.count(filter.search()), SIZE);
        }
        return paging;
    }

    /** The same search, another page of it, as the query of an address. */
    public String address(int page) {
        return filter.query().with("page", page).toString();
    }

    /** The same search as a file of a kind. */
    public String file(String kind) {
        return "/adhesion/applications." + kind + filter.query();
    }
}
