/** The administrator’s pages: accounts, who offers courses, the record of what was done, the outbox. */
package howtotalk.account.admin;
