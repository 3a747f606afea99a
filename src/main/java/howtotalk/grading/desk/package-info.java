/** One submission at the desk: the work on one side, rubric, comments and score on the other. */
package howtotalk.grading.desk;
