package dev.handover.audit.activity;

/** The part of a business an activity belongs to. */
public enum Area {
    SALES,
    MARKETING,
    DELIVERY,
    PRODUCT,
    FINANCE,
    ADMINISTRATION,
    OPERATIONS,
    PEOPLE,
    IT,
    STRATEGY,
    OTHER
}
