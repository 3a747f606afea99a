/** The append-only record of what staff did and of every security event. Knows no feature. */
package howtotalk.audit;
