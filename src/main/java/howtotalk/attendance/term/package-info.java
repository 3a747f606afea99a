/** Attendance over the term: the table of a section, its files, and the student’s own. */
package howtotalk.attendance.term;
