/** Letters for the registrar: proposed, checked, issued, and held against what they would be today. */
package howtotalk.gradebook.registrar;
