/** What changed terms make of grades: previewed by doing it and taking it back, then done. */
package howtotalk.grading.recomputation;
