package dev.handover.hiring.board;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.handover.hiring.application.NewApplication;

/** An application as programs send it; in JSON it is the application itself. */
record ApplicationInput(@JsonValue NewApplication application) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ApplicationInput {}
}
