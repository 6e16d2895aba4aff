package eu.covenantofmayors.supporters.reliability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A time in which the server is down three times running, for an hour, a day and forty days, with the networks whose
 * moments fall into it and what they have done before.
 *
 * @param name for example {@code summer time}
 * @param down when the server goes down for the first time
 */
record Stretch(String name, Instant down) {
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final List<Duration> OUTAGES = List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(40));

    /** Half an hour before midnight in Brussels: the hour crosses it, and the day crosses the change or the leap day. */
    static final List<Stretch> ALL = List.of(
            new Stretch("summer time", Instant.parse("2027-03-27T22:30:00Z")),
            new Stretch("winter time", Instant.parse("2027-10-30T21:30:00Z")),
            new Stretch("29 February", Instant.parse("2028-02-28T22:30:00Z")));

    private static final int JOINED = 170;

    /** What is done for a network: by a day, at noon in Brussels; {@code agreed} counts when it joins. */
    record Deed(Instant at, String network, String what, LocalDate agreed) {}

    /** Days from the day on which the server goes down to a due date, before and after, that a way of life is tried with. */
    private record Life(String name, int from, int to, int step, List<String> deeds) {}

    /** Each deed stands behind the day on which it is done, counted from that on which the server goes down. */
    private static final List<Life> LIVES = List.of(
            // All moments of a period fall into some forty days after, for due dates from -80 to 131.
            new Life("silent", -80, 131, 6, List.of()),
            // Due on each of the days around, and what is a whole number of days before or after them.
            new Life("around", -3, 3, 1, List.of()),
            new Life("missed around", -32, -29, 1, List.of()),
            new Life("opens around", 89, 92, 1, List.of()),
            new Life("extended", -20, 10, 10, List.of("-25 EXTEND")),
            new Life("extended twice", -25, -15, 10, List.of("-26 EXTEND", "-20 EXTEND_FURTHER")),
            new Life("extended late", -20, -20, 1, List.of("-3 EXTEND")),
            new Life("returned", -25, 5, 10, List.of("-40 FILE", "-15 RETURN")),
            new Life("returned late", -35, -35, 1, List.of("-30 FILE", "-2 RETURN")),
            new Life("filed", -2, 8, 10, List.of("-20 FILE")),
            new Life("accepted", -2, 8, 10, List.of("-20 FILE", "-10 ACCEPT")),
            new Life("waived", -2, 8, 10, List.of("-20 WAIVE")),
            new Life("revoked", -25, 5, 15, List.of("-20 WAIVE", "-10 REVOKE")),
            new Life("on notice", -20, 10, 30, List.of("-60 NOTICE")),
            new Life("suspended", -20, 110, 65, List.of("-60 NOTICE", "-25 SUSPEND")),
            new Life("gone", 2, 2, 1, List.of("-5 LEAVE")));

    /** All of them when no name is given. */
    static List<Stretch> named(String name) {
        return ALL.stream()
                .filter(stretch -> name == null || stretch.name().equals(name))
                .toList();
    }

    LocalDate day() {
        return LocalDate.ofInstant(down, BRUSSELS);
    }

    /** In the last one a version of the policy with shorter windows takes effect: nothing comes after it. */
    boolean setsPolicy() {
        return equals(ALL.get(ALL.size() - 1));
    }

    /** When the server is started again after each outage; the next one begins at once. */
    List<Instant> starts() {
        List<Instant> starts = new ArrayList<>();
        Instant end = down;
        for (Duration outage : OUTAGES) {
            end = end.plus(outage);
            starts.add(end);
        }
        return starts;
    }

    /** In no order; the same for the same seed, which decides about some days more or less. */
    List<Deed> deeds(long seed) {
        Random random = new Random(seed);
        List<Deed> deeds = new ArrayList<>();
        for (Life life : LIVES) {
            for (int days = life.from(); days <= life.to(); days += life.step()) {
                int shift = life.step() > 1 ? random.nextInt(life.step() / 2) : 0;
                live(life, day().plusDays(days + shift), deeds);
            }
        }
        // Their grids have no such day in most months or years.
        for (LocalDate agreed :
                List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 1, 31), LocalDate.of(2025, 10, 31))) {
            deeds.add(new Deed(noon(-JOINED), name + ", agreed on " + agreed, "JOIN", agreed));
        }
        return deeds;
    }

    private void live(Life life, LocalDate due, List<Deed> deeds) {
        String network = name + ", " + life.name() + ", due " + due;
        // The grid of 28 February never comes to the 29th.
        boolean leapDay = due.getMonthValue() == 2 && due.getDayOfMonth() == 29;
        deeds.add(new Deed(noon(-JOINED), network, "JOIN", due.minusYears(leapDay ? 4 : 1)));
        for (String deed : life.deeds()) {
            String[] parts = deed.split(" ", 2);
            deeds.add(new Deed(noon(Integer.parseInt(parts[0])), network, parts[1], null));
        }
    }

    private Instant noon(int days) {
        return day().plusDays(days).atTime(12, 0).atZone(BRUSSELS).toInstant();
    }
}
