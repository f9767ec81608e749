package dev.handover.classification.method.rule;

import com.fasterxml.jackson.annotation.JsonValue;

/** The rules in the order in which they are tried. */
public enum RuleName {
    R0("Find out first: without these facts every answer would be a guess."),
    R1("What only the owner may do, the owner does well or learns to do well."),
    R2("Before handing over, ask whether it is needed at all."),
    R3("Master sales and marketing before you even think of delegating them, like it or not."),
    R2B("Let a machine do what it does well enough and cheaper than anybody, once nothing has to be mastered first."),
    R4B("Mastered work can be delegated anyway, and then taught by showing how."),
    R4A("Master what moves the business forward."),
    R5("Learn what moves the business forward and you are not yet good at."),
    R6("What moves the business forward and will never be yours needs somebody bound to you."),
    R7("Always outsource what you are not good at and never will be."),
    R8("Learn what is quick to learn without wasting time or money."),
    R9("Delegate what keeps you cruising."),
    R10("Keep for now what nobody does better or cheaper, and look again.");

    private final String sentence;

    RuleName(String sentence) {
        this.sentence = sentence;
    }

    /** {@return the name as it is written: R0 to R10, with R2b, R4a and R4b} */
    @JsonValue
    public String written() {
        return switch (this) {
            case R2B -> "R2b";
            case R4A -> "R4a";
            case R4B -> "R4b";
            default -> name();
        };
    }

    /** {@return the method's own sentence behind the rule} */
    public String sentence() {
        return sentence;
    }
}
