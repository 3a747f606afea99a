/** An offering of the class: its weeks, sections, meetings, and who may do what in it. */
package howtotalk.course;
