/** The second step of signing in: codes of an app, and codes for when it is lost. */
package howtotalk.account.secondfactor;
