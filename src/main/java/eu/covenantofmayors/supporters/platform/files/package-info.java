/**
 * What people hand in as files and what is kept of them. A picture is drawn anew before it is kept, so that nothing but the
 * picture comes out again. What a file belongs to, its owner knows.
 */
package eu.covenantofmayors.supporters.platform.files;
