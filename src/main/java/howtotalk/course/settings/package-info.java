/** Changes a course: its term, sections, meetings, letters and policies; moves a section by a meeting. */
package howtotalk.course.settings;
