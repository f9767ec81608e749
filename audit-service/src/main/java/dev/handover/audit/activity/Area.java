package dev.handover.audit.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of a business an activity belongs to. */
@Schema(name = "Area", description = "The part of a business that an activity belongs to.")
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
