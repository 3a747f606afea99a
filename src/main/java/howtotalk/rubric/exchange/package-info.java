/** Rubrics out as tables, and in from them: our own columns, or those of Canvas's template. */
package howtotalk.rubric.exchange;
