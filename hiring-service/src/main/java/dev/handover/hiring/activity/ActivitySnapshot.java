package dev.handover.hiring.activity;

import java.util.UUID;

/** An activity and its name; fired inside the transaction when the name became known or another. */
public record ActivitySnapshot(UUID activityId, String name) {}
