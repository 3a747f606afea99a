/** What a student filed: a position or a status, the path to it, and how far each is proved. */
package howtotalk.outcome;
