/** The comment bank: what graders say again and again, kept for each criterion of a course. */
package howtotalk.grading.bank;
