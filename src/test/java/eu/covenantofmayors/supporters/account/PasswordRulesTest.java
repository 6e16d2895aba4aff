package eu.covenantofmayors.supporters.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(new BreachedPasswords());
    private final User user = new User("ludmila.kovalenko@network.example", "Head of the office", Languages.EN);

    @ParameterizedTest
    @ValueSource(
            strings = {"four other ordinary words", "зелёный поезд вторник", "täze ýol we gök asman", "kx7!qPz2 mW9vRt4"
            })
    void takesAnythingLongThatNobodyWouldGuess(String password) {
        assertThatCode(() -> rules.check(password, user)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short,refused.passwordTooShort",
        "xxxxxxxxxxxxxxxxxxxx,refused.passwordEasy",
        "passwordpassword,refused.passwordEasy",
        "123456789012345,refused.passwordEasy",
        "qwertyuiopasdfgh,refused.passwordEasy",
        "CovenantOfMayors2026!,refused.passwordEasy",
        "ludmila.kovalenko1,refused.passwordEasy",
    })
    void refusesWhatIsTriedFirst(String password, String why) {
        assertThatThrownBy(() -> rules.check(password, user)).hasMessage(why);
    }

    @Test
    void refusesNothingAndABook() {
        assertThatThrownBy(() -> rules.check(null, user)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> rules.check("word ".repeat(41), user)).hasMessage("refused.passwordTooLong");
    }
}
