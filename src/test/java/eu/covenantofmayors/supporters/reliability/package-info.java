/**
 * Programs that do harm to a real installation and look what is left: servers killed, the database gone, clocks moved.
 * Run by hand, one at a time: {@code mvn -Preliability -Dprogram=reliability.NAME}. What holds all the time is tested by the
 * {@code *IT}s instead.
 */
package eu.covenantofmayors.supporters.reliability;
