/** Who takes part in a course, and the files that say so. */
package howtotalk.roster;
