/** Grades out to Canvas, Moodle and spreadsheets, and in from them with a preview of each changed cell. */
package howtotalk.gradebook.exchange;
