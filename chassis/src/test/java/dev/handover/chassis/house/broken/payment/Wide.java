package dev.handover.chassis.house.broken.payment;

/** Has ten components, on purpose. */
public record Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j) {}
