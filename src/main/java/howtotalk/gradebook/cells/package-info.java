/** Typing into the gradebook: one student, one assignment. */
package howtotalk.gradebook.cells;
