/**
 * The pages about supporters: the directory, the public profile, the workspace, and the desks' lists and cases.
 * They show and pass on; rules and queries are in {@code supporter}.
 * The texts are in {@code messages/supporter_<language>.properties}.
 */
package eu.covenantofmayors.supporters.supporter.web;
