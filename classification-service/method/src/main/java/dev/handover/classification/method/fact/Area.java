package dev.handover.classification.method.fact;

/** The part of the business an activity belongs to; SALES and MARKETING are locked until they are mastered. */
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
