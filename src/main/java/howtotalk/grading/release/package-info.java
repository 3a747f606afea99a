/** Letting grades out: what is looked at before, when, to whom, and taking it back. */
package howtotalk.grading.release;
