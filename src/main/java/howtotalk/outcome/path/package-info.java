/** The path to an offer on one line of time: as it stands for the student, as it was frozen for everybody else. */
package howtotalk.outcome.path;
