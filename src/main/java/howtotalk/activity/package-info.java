/** Minutes of social media by day, and whether talking comes of what is done online: a student's own mirror. */
package howtotalk.activity;
