/** What a student's grades come to: the grid, its export, a student's own page. */
package howtotalk.gradebook;
