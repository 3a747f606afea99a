/** Hides what a shared report must not tell. Pure: a document goes in, a document with hidden figures comes out. */
package howtotalk.report.suppression;
