/** Possible internships and jobs of a student, and what became of each, step by step. */
package howtotalk.opportunity;
