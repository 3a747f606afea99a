/** How the program speaks English: numbers, lists, days and times as a sentence has them. Knows no feature. */
package howtotalk.words;
