/** Filing an outcome: by the student, from an accepted offer, or by the instructor whom the student told. */
package howtotalk.outcome.filing;
