/**
 * What every page shares: the guard before each route, forms, errors, the frame, once-only forms, forms that save
 * themselves. Knows no feature.
 */
package howtotalk.web;
