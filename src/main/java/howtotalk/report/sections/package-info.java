/** What the report says: one class a section, each of which puts counted rows into tables of figures. */
package howtotalk.report.sections;
