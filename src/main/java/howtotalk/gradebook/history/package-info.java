/** Every committed change of a grade: who, when, from, to, why. */
package howtotalk.gradebook.history;
