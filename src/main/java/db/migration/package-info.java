/** Migrations that SQL cannot do, found by Flyway beside the others; a released one is never changed. */
package db.migration;
