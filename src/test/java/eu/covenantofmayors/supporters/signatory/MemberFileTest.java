package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.covenantofmayors.supporters.platform.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files with members are read as networks have them: in whatever encoding, with whatever separator and decimal mark. */
class MemberFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final String RUSSIAN = """
            Название;Область;Население;Член с;Кандидат
            Город Полтава;Полтавская область;283.402,0;31.12.2014;нет
            Село Ивановка;Одесская область;1 250;1.2.2020;да
            Посёлок Ёлкино;;;;
            """;

    private static final String FRENCH = """
            Name,Region,Population,Since
            Orléans,Centre,"114,782",2014-12-31
            Besançon,Bourgogne-Franche-Comté,"117,912.0",2015-01-02
            Châteauroux,Centre,43442,
            Saint-Étienne,Loire,174082,
            """;

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1251", "KOI8-U"})
    void cyrillicIsReadAsItWasSaved(String charset) {
        MemberFile file = new MemberFile(RUSSIAN.getBytes(Charset.forName(charset)));
        MemberFormat format = file.guess();

        if (!charset.equals("KOI8-U")) {
            assertThat(format.getCharset()).isEqualTo(charset);
        }
        format.setCharset(charset);
        assertThat(format.getSeparator()).isEqualTo(";");
        assertThat(format.isDecimalComma()).isTrue();
        MemberRows rows = rows(file, file.guess().getCharset().equals(charset) ? file.guess() : withColumns(format));
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows())
                .extracting(MemberDetails::getName)
                .containsExactly("Город Полтава", "Село Ивановка", "Посёлок Ёлкино");
        assertThat(rows.rows()).extracting(MemberDetails::getPopulation).containsExactly(283_402, 1_250, null);
        assertThat(rows.rows())
                .extracting(MemberDetails::getMemberSince)
                .containsExactly(LocalDate.of(2014, 12, 31), LocalDate.of(2020, 2, 1), null);
        assertThat(rows.rows()).extracting(MemberDetails::isCandidate).containsExactly(false, true, false);
        assertThat(rows.rows()).extracting(MemberDetails::getCountry).containsOnly("UA");
    }

    private static MemberFormat withColumns(MemberFormat format) {
        format.setHeader(true);
        format.getColumns().clear();
        format.getColumns()
                .putAll(Map.of(
                        MemberField.NAME,
                        0,
                        MemberField.REGION,
                        1,
                        MemberField.POPULATION,
                        2,
                        MemberField.MEMBER_SINCE,
                        3,
                        MemberField.CANDIDATE,
                        4));
        return format;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1", "UTF-16"})
    void accentsCommasAndDecimalPointsAreReadAsTheyWereSaved(String charset) {
        MemberFile file = new MemberFile(FRENCH.getBytes(Charset.forName(charset)));
        MemberFormat format = file.guess();
        MemberRows rows = rows(file, format);

        assertThat(format.getSeparator()).isEqualTo(",");
        assertThat(format.isDecimalComma()).isFalse();
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows())
                .extracting(MemberDetails::getName)
                .containsExactly("Orléans", "Besançon", "Châteauroux", "Saint-Étienne");
        assertThat(rows.rows())
                .extracting(MemberDetails::getPopulation)
                .containsExactly(114_782, 117_912, 43_442, 174_082);
    }

    @Test
    void aWorkbookIsReadWithItsDatesAndNumbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("members");
            sheet.value(0, 0, "Municipality");
            sheet.value(0, 1, "Inhabitants");
            sheet.value(0, 2, "Member since");
            sheet.value(0, 3, "Country");
            sheet.value(2, 0, "თბილისი");
            sheet.value(2, 1, 1_108_717);
            sheet.value(2, 2, LocalDate.of(2011, 3, 31));
            sheet.style(2, 2).format("yyyy-MM-dd").set();
            sheet.value(2, 3, "Georgia");
        }
        MemberFile file = new MemberFile(bytes.toByteArray());
        MemberRows rows = rows(file, file.guess());

        assertThat(rows.problems()).isEmpty();
        MemberDetails member = rows.rows().get(0);
        assertThat(member.getName()).isEqualTo("თბილისი");
        assertThat(member.getPopulation()).isEqualTo(1_108_717);
        assertThat(member.getMemberSince()).isEqualTo(LocalDate.of(2011, 3, 31));
        assertThat(member.getCountry()).isEqualTo("GE");
    }

    @Test
    void everyRowThatCannotBeReadIsNamedWithTheReason() {
        MemberFile file = new MemberFile("""
                name;country;population;since;candidate
                Kyiv;Ukraine;2,9;;
                ;UA;1;;
                Lviv;Atlantis;1;;
                Odesa;UA;1;31.2.2020;
                Dnipro;UA;1;1.1.2999;
                Kharkiv;UA;1;;perhaps
                Sumy;UA;1;;yes
                sumy ;UA;2;;
                123;UA;1;;
                """.getBytes(StandardCharsets.UTF_8));
        MemberRows rows = rows(file, file.guess());

        assertThat(rows.rows()).extracting(MemberDetails::getName).containsExactly("Sumy");
        assertThat(rows.problems())
                .extracting(RowProblem::row, RowProblem::column, RowProblem::reasonKey)
                .containsExactly(
                        tuple(2, "POPULATION", "problem.noPopulation"),
                        tuple(3, "NAME", "problem.missing"),
                        tuple(4, "COUNTRY", "problem.unknownCountry"),
                        tuple(5, "MEMBER_SINCE", "problem.noDay"),
                        tuple(6, "MEMBER_SINCE", "problem.dayOutOfRange"),
                        tuple(7, "CANDIDATE", "problem.noYes"),
                        tuple(9, "NAME", "problem.listedTwice"),
                        tuple(10, "NAME", "problem.noText"));
    }

    @Test
    void quotationMarksThatMeanTheNameAreNoObstacle() {
        MemberFile file = new MemberFile("name;region\n\"Nova\" village;North\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows(file, file.guess()).rows())
                .extracting(MemberDetails::getName)
                .containsExactly("\"Nova\" village");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> new MemberFile(new byte[0])).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new MemberFile("PK\3\4 and nothing behind it".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new MemberFile(new byte[(21 << 20)])).isInstanceOf(Refused.class);
        byte[] many = "a\n".repeat(100_001).getBytes(StandardCharsets.US_ASCII);
        MemberFile file = new MemberFile(many);
        assertThatThrownBy(() -> file.lines(file.guess(), Integer.MAX_VALUE)).isInstanceOf(Refused.class);
    }

    private static MemberRows rows(MemberFile file, MemberFormat format) {
        MemberRows rows = new MemberRows(format, "UA", TODAY);
        List<MemberLine> lines = file.lines(format, Integer.MAX_VALUE);
        lines.stream().skip(format.isHeader() ? 1 : 0).forEach(rows::add);
        return rows;
    }
}
