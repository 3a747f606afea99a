/** What a total is made of: groups, weights and drops; and one given by hand. */
package howtotalk.gradebook.totals;
