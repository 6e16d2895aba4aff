package eu.covenantofmayors.supporters.scenario.walk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What all walks together have found. Several threads write it. */
final class Findings {
    /** Each fault with the first page on which it was seen and how often it was seen in all. */
    private final Map<String, Fault> faults = new ConcurrentSkipListMap<>();

    private final ConcurrentLinkedQueue<VisitedPage> pages = new ConcurrentLinkedQueue<>();
    private final Set<String> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * A fault at the same kind of page is one fault, however many languages, people and records show it.
     *
     * @param fault what is wrong, with the kind of page it is wrong on
     * @param where one example: person, language and address
     */
    void fault(String fault, String where) {
        faults.computeIfAbsent(fault, f -> new Fault(where, new AtomicInteger()))
                .times
                .incrementAndGet();
    }

    void page(VisitedPage page) {
        pages.add(page);
    }

    void link(String link) {
        links.add(link);
    }

    void request() {
        requests.incrementAndGet();
    }

    List<String> faults() {
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + "  [" + fault.getValue().times + " times, first: "
                        + fault.getValue().where + "]")
                .toList();
    }

    List<VisitedPage> pages() {
        return List.copyOf(pages);
    }

    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        pages.forEach(page -> kinds.add(page.kind().toString()));
        return kinds;
    }

    int links() {
        return links.size();
    }

    int requests() {
        return requests.get();
    }

    private record Fault(String where, AtomicInteger times) {}
}
