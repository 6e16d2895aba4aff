package eu.covenantofmayors.supporters.architecture.broken.feedback.web;

import jakarta.persistence.EntityManager;

/** A page that goes to the database itself. */
public class QueryingPage {
    public EntityManager em;
}
