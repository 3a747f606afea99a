/** SQLite: opening, pragmas, migrations, one writer, a pool of readers, transactions, backup. Knows no feature. */
package howtotalk.db;
