package dev.handover.classification.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.outcome.ObservingTargets.Observed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was observed, as it is stored. */
@ApplicationScoped
class ObservedJson {

    private final ObjectMapper json;

    ObservedJson(ObjectMapper json) {
        this.json = json;
    }

    String write(List<Observed> observed) {
        try {
            return json.writeValueAsString(observed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was observed is always writable", impossible);
        }
    }

    List<Observed> read(Calibration calibration) {
        try {
            return json.readValue(calibration.observed, new TypeReference<List<Observed>>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored calibration is not readable: " + calibration.id, corrupt);
        }
    }
}
