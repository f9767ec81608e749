package dev.handover.classification.method.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something {@link PolicyLint} has to say about a policy document.
 *
 * @param severity how bad it is
 * @param code what it is
 * @param row the id of the row it is about; null when it is about the whole document or a parameter
 * @param otherRow the id of the row it collides with, or null
 * @param message in words
 * @param example a point that shows it, variable to value in the order of variables, "unknown" where that is the
 *     value; empty when there is none to show
 */
public record Finding(
        Severity severity, Code code, String row, String otherRow, String message, Map<String, String> example) {

    public Finding {
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }

    /** How bad a finding is. */
    public enum Severity {
        /** The document must not be used. */
        ERROR,
        /** The document works, but hardly as it is meant. */
        WARNING,
        /** Good to know. */
        INFO
    }

    /** What a finding is, and how bad that is. */
    public enum Code {
        /** No row covers some point. */
        GAP(Severity.ERROR),
        /** Two rows of the same tests decide differently, or a row's own tests exclude each other. */
        CONTRADICTION(Severity.ERROR),
        /** A point that R3 or R7 decide could be decided otherwise. */
        PROTECTED_RULE(Severity.ERROR),
        /** A test of something that is no variable. */
        UNKNOWN_VARIABLE(Severity.ERROR),
        /** A text that is no test. */
        BAD_TEST(Severity.ERROR),
        /** A row without rule or verdict. */
        INCOMPLETE_ROW(Severity.ERROR),
        /** A parameter that the method does not have. */
        UNKNOWN_PARAMETER(Severity.ERROR),
        /** A parameter's value that it cannot take. */
        PARAMETER_OUT_OF_BOUNDS(Severity.ERROR),
        /** A second row of the same id. */
        DUPLICATE_ID(Severity.ERROR),
        /** A row that earlier rows cover in full, so that it never decides. */
        UNREACHABLE(Severity.WARNING),
        /** A test that always holds. */
        DEAD_TEST(Severity.WARNING),
        /** The analysis was stopped: it would take too long. */
        NOT_ANALYSED(Severity.WARNING),
        /** An earlier row with another verdict takes a part of a row. */
        OVERLAP(Severity.INFO),
        /** A test that says no more than that something is known. */
        ONLY_KNOWN(Severity.INFO),
        /** A row with a predicate: what it leaves to the others is not analysed. */
        OPAQUE(Severity.INFO);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        /** {@return how bad it is} */
        public Severity severity() {
            return severity;
        }
    }

    static Finding of(Code code, String row, String otherRow, String message, Map<String, String> example) {
        return new Finding(code.severity(), code, row, otherRow, message, example);
    }

    static Finding of(Code code, String row, String message) {
        return of(code, row, null, message, Map.of());
    }
}
