/**
 * Small pictures drawn on the server. Geometry stands in attributes, ink in classes of the style sheet, so that one
 * picture serves the page, by day and by night, and print. Knows no feature.
 */
package howtotalk.chart;
