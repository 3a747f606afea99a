/** What a student has to tell: a moment, the lesson it taught, and the conversations it comes from. */
package howtotalk.story;
