package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.notification.DeliveryReports;
import eu.covenantofmayors.supporters.platform.files.Sealing;
import eu.covenantofmayors.supporters.signatory.MemberListReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads all files of {@code ../shared/cases}, which were found by users and in public bug reports, and compares what comes of
 * each with what is wanted. No server is started. A file that the table does not name, or that is not there, is skipped and
 * said so; a folder is added by {@link #table}.
 */
public final class Imports {
    private static final Path CASES = Path.of(System.getProperty("cases", "../shared/cases"));

    /** What comes of a file, a line for each part of it. */
    @FunctionalInterface
    private interface Reader {
        List<String> read(byte[] file) throws Exception;
    }

    /** What is wanted of a file. */
    private record Wanted(Reader reader, List<String> lines) {}

    private final Map<String, Wanted> table = new LinkedHashMap<>();
    private int failed;

    private Imports() {}

    public static void main(String[] arguments) throws IOException {
        Imports imports = new Imports();
        imports.members();
        imports.bounces();
        imports.agreements();
        imports.run();
        if (imports.failed > 0) {
            throw new IllegalStateException(imports.failed + " files were not read as they should be");
        }
    }

    /** Lists of members, as {@link MemberListReading#of} shows them. */
    private void members() {
        Reader reader = MemberListReading::of;
        table("members/01-sep-line.csv", reader, "Приклад-1 | Київська | 12345", "Приклад-2 | Львівська | 7001");
        table(
                "members/02-group-dot-in-comma-file.csv",
                reader,
                "Exampletown | North | 12000",
                "Sampleville | South | 7500",
                "Testburg | South | 125000");
        table(
                "members/04-title-rows.csv",
                reader,
                "Exampletown | North | 12000",
                "Sampleville | South | 7500",
                "row 6: NAME problem.sum");
        table(
                "members/09-quoted-newline.csv",
                reader,
                "Exampletown (Upper) | North | 12000",
                "Sampleville \"Old\" | South | 7500");
        table(
                "members/10-stray-quote-and-newline.csv",
                reader,
                "Exampletown, Upper | North | 12000",
                "Rose village | North | 300",
                "Sample;ville | South | 7500");
        table(
                "members/14-pop-kinds.csv",
                reader,
                "A-1 |  | 12345",
                "B-1 |  | 12345",
                "C-1 |  | 12345",
                "D-1 |  | 12345",
                "E-1 |  | 12345",
                "F-1 |  | 45300",
                "G-1 |  | 12000",
                "H-1 |  | 12345",
                "I-1 |  | 12000",
                "J-1",
                "K-1 |  | 12345",
                "L-1",
                "row 7: POPULATION problem.populationScaled = 45300",
                "row 8: POPULATION problem.populationWords = 12000",
                "row 9: POPULATION problem.populationWords = 12345");
        table(
                "members/15-invisible.csv",
                reader,
                "Хмельницький | A",
                "Київ | B",
                "Kyiv | B",
                "Йошкар | C",
                "row 3: NAME problem.listedTwice",
                "row 5: NAME problem.listedTwice",
                "row 8: NAME problem.listedTwice");
        table("members/20-html-as.xls", reader, "refused: refused.import.saveAs WEB_PAGE");
        table("members/21-ole2-as.xlsx.xls", reader, "refused: refused.import.saveAs OLD_EXCEL");
        table(
                "members/22-same-name.csv",
                reader,
                "Іванівка | Перший",
                "Іванівка | Другий",
                "Іванівка",
                "row 5: NAME problem.listedTwice");
        table(
                "members/30-dates-and-formats.xlsx",
                reader,
                "A-1 | N | 12000 | 2021-03-15 | candidate",
                "B-1 | N | 12345 | 2021-03-15",
                "C-1 | N | 7500 | 2021-03-15",
                "D-1 | N | 12000 | 2021-03-15",
                "E-1 | N | 12000 | 2021-03-15",
                "F-1 | N | 7500 | 2021-03-15");
        table("members/32-strict.xlsx", reader, "refused: refused.import.saveAs STRICT_EXCEL");
        table("members/34-cover-sheet-first.xlsx", reader, "Exampletown | N | 12000");
        table(
                "members/36-formulas.xlsx",
                reader,
                "Exampletown | N | 12000 | 2021-03-15 | candidate",
                "No cached | N",
                "Err",
                "row 3: POPULATION problem.formula",
                "row 4: REGION problem.formula",
                "row 4: POPULATION problem.formula");
        table("members/39-ods.ods", reader, "refused: refused.import.saveAs OPEN_DOCUMENT");
    }

    /** Reports of mail servers, as {@link DeliveryReports#of(byte[])} tells them. */
    private void bounces() {
        Reader reader = mail -> List.of(DeliveryReports.of(mail));
        String returned = "returned: anna@towns-a.example <m1@covenant-supporters>";
        table("bounces/01-postfix-5xx.eml", reader, returned);
        table("bounces/02-postfix-expired-4.4.1.eml", reader, returned);
        table("bounces/04-delayed-4.4.1.eml", reader, "nothing");
        table("bounces/06-blank-line-first.eml", reader, returned);
        table("bounces/09-mailbox-full-4.2.2-failed.eml", reader, returned);
        table("bounces/11-original-headers-only.eml", reader, returned);
        table("bounces/13-multipart-mixed-with-status.eml", reader, returned);
        table("bounces/15-out-of-office.eml", reader, "nothing");
    }

    /** Agreements that were certified elsewhere, as a network hands them in. */
    private void agreements() {
        Reader reader = pdf -> List.of(Sealing.taken(pdf, Instant.parse("2026-12-01T10:00:00Z")));
        table("pdf/agreement-certified-NO_CHANGE_PERMITTED.pdf", reader, "refused: refused.pdf.locked");
        table("pdf/agreement-certified-MINIMAL_CHANGES_PERMITTED.pdf", reader, "sealed: intact, 2 signatures");
    }

    private void table(String file, Reader reader, String... wanted) {
        table.put(file, new Wanted(reader, List.of(wanted)));
    }

    private void run() throws IOException {
        TreeSet<String> files = new TreeSet<>(table.keySet());
        files.addAll(present());
        int right = 0;
        int skipped = 0;
        for (String file : files) {
            Path path = CASES.resolve(file);
            if (!table.containsKey(file) || !Files.exists(path)) {
                skipped++;
                print("skipped", file, List.of(Files.exists(path) ? "nothing is said of it here" : "it is not there"));
            } else if (isAsWanted(file, Files.readAllBytes(path))) {
                right++;
                print("right", file, List.of());
            } else {
                failed++;
            }
        }
        print(right + " right, " + failed + " wrong, " + skipped + " skipped", "", List.of());
    }

    private static List<String> present() throws IOException {
        if (!Files.isDirectory(CASES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> CASES.relativize(file).toString())
                    .filter(file -> !file.endsWith(".md"))
                    .toList();
        }
    }

    private boolean isAsWanted(String file, byte[] content) {
        Wanted wanted = table.get(file);
        List<String> lines;
        try {
            lines = wanted.reader().read(content);
        } catch (Exception e) {
            lines = List.of(e.toString());
        }
        if (lines.equals(wanted.lines())) {
            return true;
        }
        List<String> difference = new ArrayList<>();
        wanted.lines().stream().filter(not(lines)).forEach(line -> difference.add("wanted: " + line));
        lines.stream().filter(not(wanted.lines())).forEach(line -> difference.add("got:    " + line));
        print("WRONG", file, difference);
        return false;
    }

    private static Predicate<String> not(List<String> lines) {
        return line -> !lines.contains(line);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String outcome, String file, List<String> lines) {
        System.out.println(String.format("%-8s %s", outcome, file).strip());
        lines.forEach(line -> System.out.println("         " + line));
    }
}
