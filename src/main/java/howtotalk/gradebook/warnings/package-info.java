/** A kind word at mid-term to whoever may not pass as things stand: proposed by a rule, sent when confirmed, kept. */
package howtotalk.gradebook.warnings;
