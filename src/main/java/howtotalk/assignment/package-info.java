/** What a course asks for: briefs, dates, requirements, and the exceptions from the dates. */
package howtotalk.assignment;
