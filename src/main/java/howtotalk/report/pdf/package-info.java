/** Prints well-formed HTML as a tagged PDF that a screen reader can read (PDF/UA-1). Knows nothing of what it says. */
package howtotalk.report.pdf;
