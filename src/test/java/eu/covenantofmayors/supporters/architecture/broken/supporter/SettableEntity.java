package eu.covenantofmayors.supporters.architecture.broken.supporter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that lets everybody set its state. */
@Entity
public class SettableEntity {
    @Id
    private Long id;

    private String state;

    public void setState(String state) {
        this.state = state;
    }

    public String state() {
        return id + state;
    }
}
