/** Who can sign in: accounts, passwords, sessions, one-time links, throttling. */
package howtotalk.account;
