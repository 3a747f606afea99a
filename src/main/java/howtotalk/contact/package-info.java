/** The people outside the course whom a student knows or needs to know. A contact belongs to the student. */
package howtotalk.contact;
