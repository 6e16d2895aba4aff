package eu.covenantofmayors.supporters.scenario.walk;

import eu.covenantofmayors.supporters.platform.Languages;
import java.net.URI;

/** A page that was found by following links, and answered as it should. */
record VisitedPage(Person person, Languages language, PageKind kind, URI address, int status) {}
