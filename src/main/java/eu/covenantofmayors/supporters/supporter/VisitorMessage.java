package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.platform.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a visitor writes to a supporter. It is kept nowhere but in the mail. */
public class VisitorMessage {
    @NotBlank
    @Size(max = 120)
    private String name;

    @NotNull
    @EmailAddress
    private String email;

    @NotBlank
    @Size(max = 4000)
    private String text;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Where the answer goes. */
    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
