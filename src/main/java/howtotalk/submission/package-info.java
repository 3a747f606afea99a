/** A student's work for an assignment: drafts, attempts, receipts, the evidence they hand in, and when it was due. */
package howtotalk.submission;
