/** The model of the report: one document of sections, tables and figures, from which every form is printed. */
package howtotalk.report.document;
