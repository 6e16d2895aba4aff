package eu.covenantofmayors.supporters.platform.harness;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The integration tests of what networks, the Office and the Commission do with each other. Failsafe runs this suite and
 * {@link FoundationSuite} at the same time, each in a JVM of its own with a server and a database of its own; together they
 * hold every integration test once.
 */
@Suite
@SelectPackages({
    CapabilitySuite.ADHESION,
    CapabilitySuite.COMMITMENT,
    CapabilitySuite.EXCHANGE,
    CapabilitySuite.FEEDBACK,
    CapabilitySuite.PUBLICATION,
    CapabilitySuite.REPORT,
    CapabilitySuite.SIGNATORY,
    CapabilitySuite.SUPPORTER,
    CapabilitySuite.WORDING
})
@IncludeClassNamePatterns(".*IT")
class CapabilitySuite {
    static final String ADHESION = "eu.covenantofmayors.supporters.adhesion";
    static final String COMMITMENT = "eu.covenantofmayors.supporters.commitment";
    static final String EXCHANGE = "eu.covenantofmayors.supporters.exchange";
    static final String FEEDBACK = "eu.covenantofmayors.supporters.feedback";
    static final String PUBLICATION = "eu.covenantofmayors.supporters.publication";
    static final String REPORT = "eu.covenantofmayors.supporters.report";
    static final String SIGNATORY = "eu.covenantofmayors.supporters.signatory";
    static final String SUPPORTER = "eu.covenantofmayors.supporters.supporter";
    static final String WORDING = "eu.covenantofmayors.supporters.wording";
}
