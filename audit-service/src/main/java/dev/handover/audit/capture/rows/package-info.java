/** What the rows of a file became, as callers see them: one by one, for a spreadsheet, and to be corrected. */
package dev.handover.audit.capture.rows;
