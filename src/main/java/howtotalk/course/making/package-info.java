/** Makes a course: from a template or from an earlier course, for a term that is given. */
package howtotalk.course.making;
