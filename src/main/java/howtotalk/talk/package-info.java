/** Speaking days: who tells which story when, the clock in the room, and what was seen there. */
package howtotalk.talk;
