/** The rows from which a report's figures can be computed anew, by hand or by another program. */
package howtotalk.report.export;
