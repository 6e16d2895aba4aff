package eu.covenantofmayors.supporters.platform.harness;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The integration tests of all that {@link CapabilitySuite} does not hold: accounts, audit, mail, scenarios. */
@Suite
@SelectPackages("eu.covenantofmayors.supporters")
@ExcludePackages({
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
class FoundationSuite {}
