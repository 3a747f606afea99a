/** The parts of the program, area by area: what is built, every path that it answers, and who may follow it. */
package howtotalk.routes;
