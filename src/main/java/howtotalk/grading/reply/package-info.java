/** What a student and the graders say to each other under released feedback. */
package howtotalk.grading.reply;
