package dev.handover.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Set;

/**
 * JSON Merge Patch (RFC 7396): a field that is absent stays, null clears it, anything else replaces it; objects merge,
 * arrays are replaced whole. The result obeys the same rules as a new resource, since it is read as one.
 */
@ApplicationScoped
public class MergePatch {

    /** The media type of a patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Applies a patch.
     *
     * @param present the resource as a caller could have sent it
     * @param patch as sent
     * @return the patched resource, validated
     * @throws ConstraintViolationException when the result breaks a rule of its record
     */
    public <T> T apply(T present, JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw ProblemType.Common.MALFORMED.because("A merge patch is a JSON object with the fields to change.");
        }
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) present.getClass();
        ObjectNode target = json.valueToTree(present);
        merge(target, (ObjectNode) patch);
        T patched = read(target, type);
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private <T> T read(ObjectNode target, Class<T> type) {
        try {
            return json.treeToValue(target, type);
        } catch (JsonProcessingException unreadable) {
            // As if the body reader had met it, so that the answer names the field the same way.
            throw new WebApplicationException(unreadable, 400);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject() && target.get(field.getKey()) instanceof ObjectNode inner) {
                merge(inner, (ObjectNode) value);
            } else {
                target.set(field.getKey(), value);
            }
        }
    }
}
