package dev.handover.chassis.house.broken.service;

import dev.handover.chassis.workspace.WorkspaceContext;

/** Extends the chassis, on purpose. */
public class Extending extends WorkspaceContext {}
