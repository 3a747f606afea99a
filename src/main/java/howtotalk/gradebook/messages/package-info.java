/** Writing to the students who … */
package howtotalk.gradebook.messages;
