/**
 * The demonstration: a course in week 11 of 15 and the same course's finished term before it, the same for everybody on
 * a given day. Its people and what they say stand in {@code src/main/resources/demo}.
 */
package howtotalk.demo;
