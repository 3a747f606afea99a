/** Help and referrals both ways: who gave what to whom, by person and over time. The student's own page, no score. */
package howtotalk.giving;
