/** Many students on one page: one criterion for everybody, and participation in a grid. */
package howtotalk.grading.lines;
