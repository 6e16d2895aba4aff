/** Classes that break each rule of the architecture once, so that a rule which catches nothing is noticed. */
package eu.covenantofmayors.supporters.architecture.broken;
