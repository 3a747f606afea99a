/** Contacts come in from files and leave as files. */
package howtotalk.exchange;
