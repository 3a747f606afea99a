/** What to say: remarks beside a note before it is sent, and a card for a conversation to come. */
package howtotalk.coach;
