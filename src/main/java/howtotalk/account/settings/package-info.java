/** What everybody sets for the own account, and the password asked again before what matters. */
package howtotalk.account.settings;
