/** The commands beside the server: each explains itself with {@code --help} and may run while the server does. */
package howtotalk.commands;
