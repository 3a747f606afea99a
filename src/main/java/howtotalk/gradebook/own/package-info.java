/** A student's own grades, with the arithmetic in words. */
package howtotalk.gradebook.own;
