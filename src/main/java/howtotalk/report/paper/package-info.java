/** The outcome report on paper: read from the database, printed as page, file and command, all from one report. */
package howtotalk.report.paper;
