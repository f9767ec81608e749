package dev.handover.hiring.delegation;

/** How somebody is bound who does the work. */
enum Form {
    /** Bought by the hour: a contractor who sends invoices. */
    INVOICED,
    /** Bought for a share of a week: a contractor who is paid monthly. */
    CONTRACTED,
    /** Hired. */
    EMPLOYED
}
