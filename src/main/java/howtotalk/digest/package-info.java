/** The weekly mail that a student may choose: what Today says of the week, once, at the hour that was asked for. */
package howtotalk.digest;
