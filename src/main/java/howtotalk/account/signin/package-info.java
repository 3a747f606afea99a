/** Signing in: by password, by a link, on a phone; and a new password for one forgotten. */
package howtotalk.account.signin;
