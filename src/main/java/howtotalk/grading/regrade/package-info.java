/** A student asks for a second look at a grade; somebody answers. */
package howtotalk.grading.regrade;
