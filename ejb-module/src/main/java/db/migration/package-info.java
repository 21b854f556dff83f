/** Migrations of the schema that SQL cannot say, where Flyway looks for them. */
package db.migration;
