/** The outcome report: what came of a course, to what it traces back, and how far that can be claimed. */
package howtotalk.report;
