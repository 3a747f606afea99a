/** How somebody comes in: the first administrator by a link, everybody else by a code or an invitation. */
package howtotalk.account.joining;
