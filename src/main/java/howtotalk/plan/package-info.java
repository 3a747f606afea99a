/** A student's plan of a week: where to go, what to say, with whom; and on Friday how it went. */
package howtotalk.plan;
