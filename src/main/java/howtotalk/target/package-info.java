/** The market a student wants to be known in: companies, groups, and who of the book stands where. */
package howtotalk.target;
