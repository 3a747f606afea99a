/** A course's rubrics: listed, shown, written, copied, edited after a look at whom it touches. */
package howtotalk.rubric.library;
