package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.PasswordRules;
import eu.covenantofmayors.supporters.platform.Refused;
import java.io.Serializable;
import java.util.Objects;

/** A password that somebody chooses, typed twice because nobody sees it. */
public class NewPassword implements Serializable {
    private static final long serialVersionUID = 1L;

    private String password;
    private String repeated;

    /** @throws Refused at the field {@code repeated} when it was typed differently */
    String agreed() {
        if (!Objects.equals(password, repeated)) {
            throw Refused.at("repeated", "refused.passwordsDiffer");
        }
        return password;
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
