/** One interaction with a contact each, and what follows from them together: exchanges, conversations, history. */
package howtotalk.touch;
