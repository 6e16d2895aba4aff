/**
 * Networks talk to each other: discussion groups, which any network may found and join, and what is written there. Members are
 * told by mail as they like; the Office sees to what is reported as abuse. Best practices and events live in
 * {@code publication}, what a network offers in {@code supporter}.
 */
package eu.covenantofmayors.supporters.exchange;
