package dev.handover.classification.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.WorkspaceContext;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows the market rates. There are no built-in ones: what nobody stated is unknown. */
@ApplicationScoped
public class ReadingMarket {

    private static final int GENERAL = 0;
    private static final int OF_THE_AREA = 1;
    private static final int OF_THE_NAME = 2;
    private static final int OF_OTHERS = -1;

    /** The rates with their version; version 0 where none were stated. */
    record Stated(List<OfferBody> rates, long version) {}

    private final Markets markets;
    private final ObjectMapper json;
    private final WorkspaceContext workspace;

    ReadingMarket(Markets markets, ObjectMapper json, WorkspaceContext workspace) {
        this.markets = markets;
        this.json = json;
        this.workspace = workspace;
    }

    /**
     * The offers for one activity: per target the most specific rate.
     *
     * @param name the activity's name
     * @param area its area, or null
     * @return at most one offer per target
     */
    @Transactional
    public List<Offer> offers(String name, Area area) {
        Map<Target, OfferBody> best = new TreeMap<>();
        stated().rates().stream()
                .filter(r -> fit(r, name, area) != OF_OTHERS)
                .sorted(Comparator.comparing(r -> fit(r, name, area)))
                .forEach(r -> best.put(r.target(), r));
        return best.values().stream().map(OfferBody::offer).toList();
    }

    private static int fit(OfferBody rate, String name, Area area) {
        String occupation = rate.occupation();
        if (occupation == null || occupation.isBlank()) {
            return GENERAL;
        } else if (occupation.strip().equalsIgnoreCase(name.strip())) {
            return OF_THE_NAME;
        }
        return area != null && occupation.strip().equalsIgnoreCase(area.name()) ? OF_THE_AREA : OF_OTHERS;
    }

    @Transactional
    Stated stated() {
        Market market = markets.findById(workspace.id());
        if (market == null) {
            return new Stated(List.of(), 0);
        }
        try {
            return new Stated(json.readValue(market.rates, new TypeReference<List<OfferBody>>() {}), market.version);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("stored market rates are not JSON", corrupt);
        }
    }
}
