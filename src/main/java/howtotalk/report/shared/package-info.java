/** Reports for holders of a link: released by an instructor, frozen with small numbers hidden, opened without an account. */
package howtotalk.report.shared;
