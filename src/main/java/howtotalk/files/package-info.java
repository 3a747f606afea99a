/** Files that people hand over: taken in, kept under random names, handed out so that they can do no harm. */
package howtotalk.files;
