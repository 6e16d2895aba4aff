package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** A search that an officer comes back to: a list and what it is narrowed down to, under a name of their own. */
@Entity
@Table(name = "saved_search")
public class SavedSearch extends Stored {
    @ManyToOne(optional = false)
    private User account;

    /** Address of the list within the application, without its parameters. */
    @Column(updatable = false)
    private String list;

    private String name;

    private String query;

    protected SavedSearch() {}

    SavedSearch(User account, String list, String name) {
        this.account = Objects.requireNonNull(account, "account");
        this.list = Objects.requireNonNull(list, "list");
        this.name = Objects.requireNonNull(name, "name");
    }

    /** Looks for something else under the same name. */
    SavedSearch looksFor(String query) {
        this.query = query;
        return this;
    }

    public String name() {
        return name;
    }

    /** Address of the list, narrowed down. */
    public String address() {
        return list + query;
    }
}
