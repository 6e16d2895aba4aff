package eu.covenantofmayors.supporters.signatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network imports the list of its members, however it was saved, and takes the import back. */
@ArquillianTest
class MemberImportIT {
    private static final Logger LOG = Logger.getLogger(MemberImportIT.class.getName());
    private static final int ROWS = 17_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    private MemberImportService imports;

    @Inject
    private MemberImportStarter starter;

    @Inject
    private Members members;

    @Inject
    private MemberService service;

    @Inject
    private RegisterImportService register;

    @Inject
    private SupporterSetting setting;

    @Inject
    private Stage stage;

    private Supporter network;

    @BeforeEach
    void aNetwork() {
        network = setting.active("Спілка громад");
    }

    @AfterEach
    void tidyUp() {
        setting.leave(network);
    }

    @Test
    void seventeenThousandRowsInUtf8AreRead() throws Exception {
        seventeenThousandRowsAreRead("UTF-8", ";", "Громада міста №", "1234,0");
    }

    @Test
    void seventeenThousandRowsInCyrillicOfWindowsAreRead() throws Exception {
        seventeenThousandRowsAreRead("windows-1251", ";", "Город Степной №", "1.234,0");
    }

    @Test
    void seventeenThousandRowsInLatinAreRead() throws Exception {
        seventeenThousandRowsAreRead("ISO-8859-1", ",", "Commune de Besançon-lès-", "1234.0");
    }

    private void seventeenThousandRowsAreRead(String charset, String separator, String name, String population)
            throws Exception {
        long begun = System.nanoTime();
        long id = upload(file(charset, separator, name, population));
        MemberFormat format = as(() -> imports.mine(id)).format();
        assertThat(format.getSeparator()).isEqualTo(separator);
        as(() -> {
            starter.start(id, format);
            return null;
        });
        MemberImport done = await(id);
        LOG.info(() -> charset + ": " + ROWS + " rows within " + (System.nanoTime() - begun) / 1_000_000 + " ms");

        assertThat(done.total()).isEqualTo(ROWS);
        assertThat(done.added()).isEqualTo(ROWS - 2);
        assertThat(done.leftOut()).isEqualTo(2);
        assertThat(done.problemCount()).isEqualTo(3);
        assertThat(as(() -> imports.problems(id)))
                .extracting(RowProblem::row, RowProblem::column, RowProblem::reasonKey)
                .containsExactly(
                        tuple(101, "POPULATION", "problem.noPopulation"),
                        tuple(5_002, "NAME", "problem.missing"),
                        tuple(ROWS + 1, "NAME", "problem.listedTwice"));
        assertThat(count(MemberFilter.ALL)).isEqualTo(ROWS - 2);
        List<MemberAuthority> found = as(() -> members.page(network, MemberFilter.ALL, name + "77", 0, 1));
        assertThat(found.get(0).details().getName()).startsWith(name + "77");
        assertThat(found.get(0).details().getPopulation()).isEqualTo(1234);

        long again = upload(file(charset, separator, name, population));
        as(() -> {
            starter.start(again, format);
            return null;
        });
        assertThat(await(again).added()).isZero();
        assertThat(as(() -> imports.mine(again)).known()).isEqualTo(ROWS - 2);
        as(() -> {
            imports.undo(id);
            return null;
        });
        assertThat(count(MemberFilter.ALL)).isZero();
    }

    private static byte[] file(String charset, String separator, String name, String population) {
        StringBuilder text = new StringBuilder("Name" + separator + "Population\r\n");
        for (int i = 1; i <= ROWS; i++) {
            String told = i == 100 ? "many" : population;
            String called = i == 5_001 ? "" : name + (i == ROWS ? 1 : i);
            text.append(called).append(separator).append(told).append("\r\n");
        }
        return text.toString().getBytes(Charset.forName(charset));
    }

    @Test
    void whatWouldComeOfAnImportIsToldBeforeAnythingIsAdded() {
        as(() -> service.add(network.id(), details("Київ")));
        long id = upload(
                "name;population\nКиїв;1\nЛьвів;багато\nСуми;12.000\nРазом;2\n".getBytes(StandardCharsets.UTF_8));
        MemberFormat format = as(() -> imports.mine(id)).format();
        MemberPreview preview = as(() -> imports.preview(id, format, 10));
        MemberCheck check = as(() -> imports.check(id));

        assertThat(preview.reading(preview.lines().get(0))).isNull();
        assertThat(preview.reading(preview.lines().get(3)).details().getPopulation())
                .isEqualTo(12_000);
        assertThat(check.rows()).isEqualTo(4);
        assertThat(check.added()).isEqualTo(2);
        assertThat(check.known()).isEqualTo(1);
        assertThat(check.leftOut()).isEqualTo(1);
        assertThat(check.remarks())
                .extracting(RowProblem::reasonKey)
                .containsExactly("problem.noPopulation", "problem.sum");
        assertThat(count(MemberFilter.ALL)).isEqualTo(1);
        assertThat(as(() -> imports.mine(id)).state()).isEqualTo(MemberImportState.UPLOADED);
        as(() -> {
            imports.read(id, format);
            return null;
        });
        format.getColumns().clear();
        assertThatThrownBy(() -> as(() -> {
                    imports.read(id, format);
                    return null;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsLikeASignatoryIsSuggestedAndCountsWhenSomebodyHasConfirmedIt() throws Exception {
        long id = upload("name;population\nПрилимань;1010\nНікого нема;1\n".getBytes(StandardCharsets.UTF_8));
        as(() -> {
            starter.start(id, imports.mine(id).format());
            return null;
        });
        await(id);
        assertThat(count(MemberFilter.SUGGESTED)).isZero();
        byte[] release = new RegisterSheet().row(System.nanoTime(), "Prylyman").bytes();
        stage.as(
                SupporterSetting.OFFICER,
                "OFFICE",
                () -> register.run(release, "release.xlsx", new Actor(SupporterSetting.OFFICER, Role.OFFICE)));

        MemberAuthority prylyman = as(() -> members.page(network, MemberFilter.SUGGESTED, "", 0, 5))
                .get(0);
        assertThat(prylyman.suggested().name()).isEqualTo("Prylyman");
        assertThat(prylyman.likeness()).isEqualTo(MemberLikeness.SAME_NAME_AND_SIZE);
        assertThat(count(MemberFilter.SIGNATORIES)).isZero();
        assertThatThrownBy(() -> confirm(prylyman, 0)).isInstanceOf(Refused.class);
        confirm(prylyman, prylyman.suggested().id());
        assertThat(count(MemberFilter.SIGNATORIES)).isEqualTo(1);
        assertThat(count(MemberFilter.SUGGESTED)).isZero();
        as(() -> service.add(network.id(), details("Prylyman")));
        assertThat(count(MemberFilter.SUGGESTED))
                .as("it is another member already")
                .isZero();
        as(() -> {
            service.decline(prylyman.id());
            return null;
        });
        assertThat(count(MemberFilter.SIGNATORIES)).isZero();
    }

    @Test
    void anotherNetworkSeesAndChangesNothingOfIt() {
        long id = upload("name\nЛьвів\n".getBytes(StandardCharsets.UTF_8));
        long member = as(() -> service.add(network.id(), details("Луцьк")));
        assertThat(as(() -> service.add(network.id(), details(" луцьк ")))).isEqualTo(member);
        Supporter other = setting.active("Somebody else");
        String stranger = SupporterSetting.managerOf(other);
        for (Callable<?> attempt : List.<Callable<?>>of(
                () -> imports.mine(id),
                () -> imports.preview(id, new MemberFormat(), 5),
                () -> imports.check(id),
                () -> imports.sheets(id),
                () -> imports.guess(id, new MemberFormat()),
                () -> imports.guessColumns(id, new MemberFormat()),
                () -> imports.all(network, 5),
                () -> members.mine(member),
                () -> members.count(network, MemberFilter.ALL, ""),
                () -> service.add(network.id(), details("Рівне")))) {
            assertThatThrownBy(() -> stage.as(stranger, "NETWORK", attempt)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> stage.as(stranger, "NETWORK", () -> service.remove(member, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stranger, "NETWORK", () -> imports.undo(id)))
                .isInstanceOf(NotFound.class);
        setting.leave(other);
    }

    private static MemberDetails details(String name) {
        MemberDetails details = new MemberDetails();
        details.setName(name);
        details.setCountry("UA");
        return details;
    }

    private void confirm(MemberAuthority member, long signatory) {
        stage.as(SupporterSetting.managerOf(network), "NETWORK", () -> service.confirm(Map.of(member.id(), signatory)));
    }

    private long upload(byte[] file) {
        return as(() -> imports.upload(network.id(), "members.csv", file));
    }

    private long count(MemberFilter filter) {
        return as(() -> members.count(network, filter, ""));
    }

    private MemberImport await(long id) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (as(() -> imports.mine(id)).state() == MemberImportState.RUNNING
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        MemberImport ended = as(() -> imports.mine(id));
        assertThat(ended.state()).isEqualTo(MemberImportState.DONE);
        return ended;
    }

    private <T> T as(Callable<T> work) {
        return stage.as(SupporterSetting.managerOf(network), "NETWORK", work);
    }
}
