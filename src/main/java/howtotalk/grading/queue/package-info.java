/** What waits to be graded: which submissions, in which order, and how far one has come. */
package howtotalk.grading.queue;
