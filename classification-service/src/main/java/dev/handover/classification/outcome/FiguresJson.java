package dev.handover.classification.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Figures as they are stored. */
@ApplicationScoped
class FiguresJson {

    private final ObjectMapper json;

    FiguresJson(ObjectMapper json) {
        this.json = json;
    }

    String write(OutcomeFigures figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("figures are always writable", impossible);
        }
    }

    OutcomeFigures read(String stored) {
        try {
            return json.readValue(stored, OutcomeFigures.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("stored figures are not readable", corrupt);
        }
    }
}
