package howtotalk.report.document;

/** A part of a section, to be printed in order. */
public sealed interface Block permits Paragraph, Table, Listing, Quotations, Terms {}
