/** Drawn at random: a conversation of the evidence is talked through, and how that went. */
package howtotalk.grading.spotcheck;
