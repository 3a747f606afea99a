/** How an assignment went: its spread, and that of each criterion. */
package howtotalk.gradebook.statistics;
