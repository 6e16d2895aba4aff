/** Figures where people and other systems look for them: the home page and {@code /api/v1/statistics}. */
package eu.covenantofmayors.supporters.report.web;
