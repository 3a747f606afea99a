/** Taking the roll of one meeting: two keys a student, and whoever is left is present. */
package howtotalk.attendance.roll;
