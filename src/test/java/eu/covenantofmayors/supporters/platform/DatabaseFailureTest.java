package eu.covenantofmayors.supporters.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void isRecognisedByTheStateHoweverDeepItLies(String state) {
        SQLException sql = new SQLException("gone", state, new SocketTimeoutException("Read timed out"));
        assertThat(DatabaseFailure.isAway(new IllegalStateException(new EJBException(sql))))
                .isTrue();
    }

    @Test
    void isRecognisedByWhatThePoolSays() {
        assertThat(DatabaseFailure.isAway(new EJBException(new SQLException(
                        "Error in allocating a connection. Cause: In-use connections equal max-pool-size"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "40001", "57014"})
    void isNotWhatIsWrongWithAStatement(String state) {
        assertThat(DatabaseFailure.isAway(new EJBException(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void aStatementThatItHasBrokenOffIsTooSlow() {
        assertThat(DatabaseFailure.isTooSlow(new EJBException(new SQLException("cancelled", "57014"))))
                .isTrue();
        assertThat(DatabaseFailure.isTooSlow(new EJBException(new SQLException("gone", "08006"))))
                .isFalse();
    }

    @Test
    void isNotAnotherFailure() {
        assertThat(DatabaseFailure.isAway(new IllegalStateException(new IllegalStateException("08006"))))
                .isFalse();
    }

    @Test
    void saysWhatTheDriverSaidWithoutThePoolsOwnWords() {
        SQLException driver = new SQLException("FATAL: password authentication failed for user \"covenant\"", "28P01");
        assertThat(DatabaseFailure.reason(new EJBException(driver)))
                .isEqualTo("FATAL: password authentication failed for user \"covenant\"");
        assertThat(DatabaseFailure.reason(
                        new SQLException("Error in allocating a connection. Cause: Connection could not"
                                + " be allocated because: FATAL: database \"covenant\" does not exist")))
                .isEqualTo("FATAL: database \"covenant\" does not exist");
    }

    @Test
    void saysInOneLineWhatLiesBehindIt() {
        assertThat(DatabaseFailure.reason(
                        new SQLException("The connection\nattempt failed.", "08001", new UnknownHostException("db"))))
                .isEqualTo("The connection attempt failed. (java.net.UnknownHostException: db)");
        assertThat(DatabaseFailure.reason(new IllegalStateException(new IllegalArgumentException("no SQL"))))
                .isEqualTo("no SQL");
    }
}
