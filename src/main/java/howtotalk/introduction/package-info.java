/** Who introduced whom: the connectors of a student and the tree that grew from them. */
package howtotalk.introduction;
