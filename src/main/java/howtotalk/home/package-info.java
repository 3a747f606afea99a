/** The two first pages: a student's Today and an instructor's Week. Where am I needed? May read every feature. */
package howtotalk.home;
