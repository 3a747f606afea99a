/** Who was in the room, meeting by meeting, and the rule by which that counts. */
package howtotalk.attendance;
