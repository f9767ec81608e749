package dev.handover.classification.method.domain;

/** What values a variable takes, and so which tests can be put to it. */
public enum VariableKind {
    /** A decimal, tested by comparisons, intervals and numbers. */
    NUMBER,
    /** true or false. */
    FLAG,
    /** One of a fixed list of words, written in quotes. */
    CHOICE
}
