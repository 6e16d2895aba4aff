package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.covenantofmayors.supporters.feedback.DueDates;
import eu.covenantofmayors.supporters.feedback.FeedbackStep;
import eu.covenantofmayors.supporters.feedback.PolicyTerms;
import eu.covenantofmayors.supporters.supporter.SuspensionCase;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code src/docs/domain.md} says what the code does. {@code mvn test -Dtest=DomainDocumentTest -Ddomain.write} writes its
 * parts anew.
 */
class DomainDocumentTest {
    /** Views that show one item, at an address below the list's; and two that have an address of their own. */
    private static final Map<String, String> ADDRESSES = Map.of(
            "index", "/{lang}/`",
            "application", "/{lang}/apply/status`",
            "supporter", "/{lang}/supporters/{slug}`",
            "publication", "/{lang}/news/{slug}`",
            "newsletter-issue", "/{lang}/newsletter/{slug}`",
            "report", "/{lang}/reports/{year}`",
            "sign-in-code", "/sign-in/code`",
            "sign-in-setup", "/sign-in/setup`",
            "sign-in-openid", "/sign-in/openid`");

    private static final Set<String> WITHOUT_LANGUAGE = Set.of("sign-in", "sign-out", "invitation", "forgotten");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.covenantofmayors.supporters");

    private static Map<String, String> parts;
    private static String text;

    @BeforeAll
    static void read() throws IOException {
        parts = DomainDocument.parts(OURS);
        if (Boolean.getBoolean("domain.write")) {
            Files.writeString(DomainDocument.FILE, DomainDocument.filled(Files.readString(DomainDocument.FILE), parts));
        }
        text = Files.readString(DomainDocument.FILE);
    }

    @Test
    void hasAPlaceForEachLifeCycleAndNoOther() {
        assertThat(DomainDocument.places(text)).isEqualTo(parts.keySet());
    }

    @Test
    void showsLifeCyclesPackagesAndDesksAsTheyAreInTheCode() {
        assertThat(text)
                .as("run: mvn test -Dtest=DomainDocumentTest -Ddomain.write")
                .isEqualTo(DomainDocument.filled(text, parts));
    }

    @Test
    void drawsEachStepFromEachState() {
        assertThat(DomainDocument.lifeCycle(List.of(FeedbackStep.values())))
                .contains("    [*] --> SCHEDULED\n")
                .contains("    RETURNED --> SUBMITTED : SUBMIT\n")
                .contains("    ACCEPTED --> [*]\n")
                .contains("| `SUBMIT` | OPEN, RETURNED | SUBMITTED | manager, editor |\n");
    }

    @Test
    void drawsPackagesThatStandAlikeAsOne() {
        assertThat(DomainDocument.packages(
                        Map.of("a", Set.of(), "b", Set.of("a"), "c", Set.of("a"), "d", Set.of("a", "b", "c"))))
                .containsPattern("\\[\"(b<br/>c|c<br/>b)\"]")
                .containsPattern("d --> [bc]\n")
                .doesNotContain("d --> a");
    }

    @Test
    void namesEveryPublicAddress() throws IOException {
        try (Stream<java.nio.file.Path> views = Files.list(java.nio.file.Path.of("src/main/webapp"))) {
            List<String> addresses = views.map(view -> view.getFileName().toString())
                    .filter(name -> name.endsWith(".xhtml"))
                    .map(name -> name.replace(".xhtml", ""))
                    .map(name -> ADDRESSES.getOrDefault(
                            name, (WITHOUT_LANGUAGE.contains(name) ? "/" : "/{lang}/") + name + "`"))
                    .toList();
            assertThat(addresses)
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(text).contains("`" + address));
        }
        assertThat(DomainDocument.servlets(OURS)
                        .filter(address -> !DomainDocument.isOfADesk(address))
                        .map(address -> address.replace("*", "")))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(text).contains("`" + address));
        assertThat(apiPaths())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(text).contains("`" + address + "`"));
    }

    private static Stream<String> apiPaths() {
        return OURS.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class))
                        .map(method -> Stream.of(
                                        type.getAnnotationOfType(Path.class).value(),
                                        method.tryGetAnnotationOfType(Path.class)
                                                .map(Path::value)
                                                .orElse(""))
                                .filter(part -> !part.isEmpty())
                                .reduce("/api/v1", (before, part) -> before + "/" + part)));
    }

    /** The numbers that the text on deadlines gives are those of the code. */
    @Test
    void givesTheNumbersOfTheCode() {
        PolicyTerms initial = PolicyTerms.initial();
        Stream.of(
                        row(
                                "from one due date to the next",
                                initial.intervalMonths() + " months",
                                "1 to " + PolicyTerms.LONGEST_INTERVAL),
                        row("the window opens before the due date", initial.windowDays() + " days", "1 to 365"),
                        row(
                                "reminders, relative to the due date",
                                spoken(initial.reminders()) + " days",
                                "at most " + constant(PolicyTerms.class, "MOST_REMINDERS")
                                        + ", none before the window, none later than 365"),
                        row("grace after the due date", initial.graceDays() + " days", "0 to 365"),
                        row(
                                "the case opens after the due date",
                                initial.caseDays() + " days",
                                "not within the grace, at most 730"),
                        row("to file again after a return", initial.resubmitDays() + " days", "1 to 365"),
                        row(
                                "to answer a notice of suspension",
                                initial.answerDays() + " days",
                                SuspensionCase.SHORTEST_ANSWER.toDays() + " to 365"),
                        row(
                                "within which the Office means to read a report",
                                initial.officeDays() + " days",
                                "1 to 365"),
                        row("zone", initial.zone().getId(), "any IANA zone"),
                        "an agreement's cycle is moved by at most " + DueDates.LONGEST_SHIFT + " months",
                        "at least " + DueDates.AHEAD_AFTER_REINSTATEMENT + " days after the reinstatement",
                        "at least " + DueDates.FIRST_CALENDAR_MONTHS + " months after the anchor",
                        "up to " + constant("feedback.FeedbackPeriod", "LONGEST_EXTENSION") + " days",
                        "up to " + constant("feedback.FeedbackPeriod", "LONGEST_IN_ALL")
                                + " months beyond the base due date",
                        "has " + days("TO_ANSWER") + " days to answer",
                        "within " + days("TO_RECONSIDER") + " days of the refusal",
                        "after " + idleDays(0) + " and " + idleDays(1) + " idle days",
                        "after " + idleDays(2) + " idle days",
                        "at least " + days("BETWEEN_NOTICES") + " days apart")
                .forEach(said -> assertThat(flowing(text)).contains(said));
    }

    private static String row(String what, String initially, String bounds) {
        return "| " + what + " | " + initially + " | " + bounds + " |";
    }

    private static String spoken(List<Integer> days) {
        return String.join(
                ", ",
                days.stream()
                        .map(day -> day > 0 ? "+" + day : day.toString().replace('-', '−'))
                        .toList());
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static long days(String constant) {
        return ((Duration) constant("adhesion.Adhesion", constant)).toDays();
    }

    private static long idleDays(int which) {
        return ((Duration) ((List<?>) constant("adhesion.Adhesion", "PATIENCE")).get(which)).toDays();
    }

    private static Object constant(String type, String name) {
        return constant(OURS.get("eu.covenantofmayors.supporters." + type).reflect(), name);
    }

    private static Object constant(Class<?> type, String name) {
        try {
            java.lang.reflect.Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return Objects.requireNonNull(field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
