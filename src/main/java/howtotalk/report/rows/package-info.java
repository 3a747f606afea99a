/** The rows that figures add up, as tables: one a student, an outcome, an opportunity; and the workbook of them all. */
package howtotalk.report.rows;
