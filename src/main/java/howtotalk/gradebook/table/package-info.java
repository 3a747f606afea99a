/** The gradebook as a page: every student against every assignment. */
package howtotalk.gradebook.table;
