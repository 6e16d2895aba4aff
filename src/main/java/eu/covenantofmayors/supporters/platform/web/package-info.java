/**
 * What all pages share: addresses and their language, texts, messages after an action, errors.
 * No capability's page lives here.
 */
package eu.covenantofmayors.supporters.platform.web;
