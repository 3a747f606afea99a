/** Assessing what students handed in or did: the queue, the desk, the release. */
package howtotalk.grading;
