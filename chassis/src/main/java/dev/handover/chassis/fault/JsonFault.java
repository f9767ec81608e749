package dev.handover.chassis.fault;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handover.chassis.input.RefusedValue;
import dev.handover.chassis.input.Shape;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body: where the reader stopped, or which field it could not take and why. */
public final class JsonFault {

    private static final JsonMapper NAMES = new JsonMapper();

    private JsonFault() {}

    /** {@return the refusal of what could not be read: as malformed, or naming the field and its rule} */
    public static Refusal refusal(JsonProcessingException failure) {
        // A body that is cut off within a value arrives as a mapping fault around the reader's.
        if (failure instanceof StreamReadException
                || failure.getCause() instanceof StreamReadException
                || !(failure instanceof JsonMappingException mapping)) {
            JsonLocation at = failure.getLocation();
            String where = at == null
                    ? ""
                    : " The reader stopped at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
            return ProblemType.Common.MALFORMED.because("The body is not well-formed JSON." + where);
        }
        Throwable cause = mapping.getCause();
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        Violation violation = new Violation(pathOf(mapping), ruleOf(mapping), shapeOf(mapping));
        return Refusal.ofFields(List.of(violation));
    }

    private static String ruleOf(JsonMappingException mapping) {
        if (mapping instanceof RefusedValue refused) {
            return refused.rule();
        }
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return "is not a field here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "must be one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(JsonFault::written)
                            .collect(Collectors.joining(", "));
        }
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + Shape.of(mismatch.getTargetType());
        }
        return "can't be read";
    }

    /** As JSON writes it, which may be other than its name in the code. */
    private static String written(Object constant) {
        return NAMES.valueToTree(constant).asText();
    }

    private static String shapeOf(JsonMappingException mapping) {
        return mapping instanceof InvalidFormatException format ? Violation.shapeOf(format.getValue()) : "unreadable";
    }

    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
