/**
 * Mail that is neither lost nor doubled: what is to be sent is stored with the change that causes it, and sent after.
 * It knows no capability: each writes its own mails and hands them to the outbox.
 */
package eu.covenantofmayors.supporters.notification;
