/** Mail: an outbox in the database, and a thread that sends what waits there. Knows no feature. */
package howtotalk.mail;
