package eu.covenantofmayors.supporters.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.servlet.ServletException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void isRecognisedByTheStateHoweverDeepItLies(String state) {
        SQLException sql = new SQLException("gone", state, new SocketTimeoutException("Read timed out"));
        assertThat(DatabaseAway.isDatabaseAway(new ServletException(new EJBException(sql))))
                .isTrue();
    }

    @Test
    void isRecognisedByWhatThePoolSays() {
        assertThat(DatabaseAway.isDatabaseAway(new EJBException(new SQLException(
                        "Error in allocating a connection. Cause: In-use connections equal max-pool-size"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "40001", "57014"})
    void isNotWhatIsWrongWithAStatement(String state) {
        assertThat(DatabaseAway.isDatabaseAway(new EJBException(new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void aStatementThatItHasBrokenOffIsTooSlow() {
        assertThat(DatabaseAway.isTooSlow(new EJBException(new SQLException("cancelled", "57014"))))
                .isTrue();
        assertThat(DatabaseAway.isTooSlow(new EJBException(new SQLException("gone", "08006"))))
                .isFalse();
    }

    @Test
    void isNotAnotherFailure() {
        assertThat(DatabaseAway.isDatabaseAway(new ServletException(new IllegalStateException("08006"))))
                .isFalse();
    }
}
