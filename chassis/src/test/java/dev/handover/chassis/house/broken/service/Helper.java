package dev.handover.chassis.house.broken.service;

/** Lives in a package that names no feature, on purpose. */
public class Helper {}
