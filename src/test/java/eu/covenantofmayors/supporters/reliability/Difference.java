package eu.covenantofmayors.supporters.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one comparison of two lives has found.
 *
 * @param what was compared
 * @param outcome figures
 * @param lines the differences, none where all is as it should be
 */
record Difference(String what, String outcome, List<String> lines) {

    /**
     * All comparisons.
     *
     * @param up the life of a server that was never down
     * @param down the life of one that was
     */
    static List<Difference> between(EndState up, EndState down) {
        List<Difference> found = new ArrayList<>();
        up.tables()
                .forEach((what, lines) ->
                        found.add(ofLines(what, lines, down.tables().get(what))));
        found.add(ofReminders(up.reminders(), down.reminders()));
        found.add(ofMails(up.mails(), down.mails()));
        found.add(of(
                "failures",
                up.failures() + " and " + down.failures(),
                up.failures() + down.failures() == 0 ? List.of() : List.of("the sweep failed for some")));
        return found;
    }

    private static Difference of(String what, String outcome, List<String> lines) {
        return new Difference(
                what, outcome + (lines.isEmpty() ? ", as wanted" : ", " + lines.size() + " DIFFERENCES"), lines);
    }

    private static Difference ofLines(String what, List<String> up, List<String> down) {
        List<String> lines = new ArrayList<>();
        minus(up, down).forEach(line -> lines.add("never down only: " + line));
        minus(down, up).forEach(line -> lines.add("down only:       " + line));
        return of(what, up.size() + " lines", lines);
    }

    /** With regard to how often a line is there. */
    private static List<String> minus(List<String> all, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(line -> left.merge(line, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String line : all) {
            if (left.merge(line, -1, Integer::sum) < 0) {
                rest.add(line);
            }
        }
        return rest;
    }

    /** The latest reminder of a due date is sent or not as ever, the older ones of the same outage are only recorded. */
    private static Difference ofReminders(
            Map<String, Map<Integer, Boolean>> up, Map<String, Map<Integer, Boolean>> down) {
        List<String> lines = new ArrayList<>();
        int stale = 0;
        int all = 0;
        for (Map.Entry<String, Map<Integer, Boolean>> period : down.entrySet()) {
            Map<Integer, Boolean> asEver = up.getOrDefault(period.getKey(), Map.of());
            int latest =
                    period.getValue().keySet().stream().max(Integer::compareTo).orElseThrow();
            for (Map.Entry<Integer, Boolean> reminder : period.getValue().entrySet()) {
                Boolean wanted = reminder.getKey() == latest ? asEver.get(latest) : Boolean.TRUE;
                all++;
                stale += reminder.getValue() ? 1 : 0;
                if (!reminder.getValue().equals(wanted)) {
                    lines.add(period.getKey() + ", day " + reminder.getKey() + ": stale is " + reminder.getValue()
                            + " in place of " + wanted);
                }
            }
        }
        return of("reminders of the outage", all + ", of which " + stale + " only recorded", lines);
    }

    /** One, and it says what the last one would have said; none where there would have been none. */
    private static Difference ofMails(Map<String, List<String>> up, Map<String, List<String>> down) {
        List<String> lines = new ArrayList<>();
        up.forEach((reader, mails) -> {
            List<String> last = mails.subList(mails.size() - 1, mails.size());
            List<String> one = down.getOrDefault(reader, List.of());
            if (!one.equals(last)) {
                lines.add(reader + " got " + one + " in place of " + last);
            }
        });
        down.forEach((reader, mails) -> {
            if (!up.containsKey(reader)) {
                lines.add(reader + " got " + mails + " in place of nothing");
            }
        });
        int sent = up.values().stream().mapToInt(List::size).sum();
        return of("mails to networks", up.size() + " networks: one each in place of " + sent, lines);
    }
}
