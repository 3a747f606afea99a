/** How an outcome is proved: documents that the instructor accepts, and a link by which a verifier confirms or corrects. */
package howtotalk.outcome.proof;
