/** Counting attendance into participation, by a rule that its students read too. */
package howtotalk.gradebook.participation;
