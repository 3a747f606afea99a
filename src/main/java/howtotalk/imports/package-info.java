/** A kit: reads and writes table files, whatever they are about. Knows no feature. */
package howtotalk.imports;
