/** The question at the end of a term, what came of it, asked of everybody and asked again until there is an answer. */
package howtotalk.outcome.closing;
