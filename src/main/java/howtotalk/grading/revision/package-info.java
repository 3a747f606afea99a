/** Invites a student to revise what was handed in, with a due of its own. */
package howtotalk.grading.revision;
