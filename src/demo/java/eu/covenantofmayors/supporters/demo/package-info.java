/**
 * The demonstration of {@code mvn -Prun}: networks that have lived for years, told by {@link DemoData} day after day through
 * the application's own services while the clock is moved. It is in no WAR that is delivered.
 */
package eu.covenantofmayors.supporters.demo;
