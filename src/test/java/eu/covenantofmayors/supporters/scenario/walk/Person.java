package eu.covenantofmayors.supporters.scenario.walk;

import java.util.List;

/**
 * Somebody who walks through the demonstration.
 *
 * @param role what they are, for people who read the test's report
 * @param email of their account; empty for a visitor, who has none
 */
record Person(String role, String email) {
    static final Person VISITOR = new Person("visitor", "");

    static final List<Person> ALL = List.of(
            VISITOR,
            new Person("manager", "network@example.org"),
            new Person("editor", "network-editor@example.org"),
            new Person("viewer", "network-viewer@example.org"),
            new Person("Office", "office@example.org"),
            new Person("Commission", "commission@example.org"),
            new Person("administrator", "admin@example.org"));

    boolean isVisitor() {
        return email.isEmpty();
    }

    @Override
    public String toString() {
        return role;
    }
}
