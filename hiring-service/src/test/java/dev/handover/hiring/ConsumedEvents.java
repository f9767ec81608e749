package dev.handover.hiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import java.time.Instant;
import java.util.UUID;

/** The producers' examples, as a consumer reads them. */
public final class ConsumedEvents {

    private ConsumedEvents() {}

    /** The example of a type as the payload that a consumer makes of it. */
    public static <T> T read(String service, String type, Class<T> payload) throws Exception {
        UUID workspace = Ids.next();
        return new CloudEvent(
                        Ids.next(),
                        type,
                        "/" + service,
                        null,
                        Instant.EPOCH,
                        workspace,
                        workspace + ":" + Ids.next(),
                        new ObjectMapper().readTree(Contracts.example(service, type)))
                .dataAs(payload);
    }
}
