package dev.handover.classification.method.canonical;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Canonical JSON: members sorted, nulls left out, decimals as plain strings without trailing zeros. Equal values give
 * equal bytes on every JDK.
 */
public final class Canonical {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
            .build();

    /** Of a tree: what is said of the peers that are not named. */
    public static final String MORE_PEERS = "morePeers";
    /** Of {@link #MORE_PEERS}: how many they are. */
    public static final String NUMBER = "number";
    /** Of a peer and of {@link #MORE_PEERS}: the hours a month. */
    public static final String HOURS = "hoursPerMonth";

    private Canonical() {}

    /** {@return the canonical JSON of a record, map or list} */
    public static String json(Object value) {
        return value instanceof Map<?, ?> tree ? CanonicalText.of(tree) : mapped(value);
    }

    /** {@return the same by the general-purpose mapper, for all that is not made of records and collections alone} */
    public static String mapped(Object value) {
        try {
            // By a tree: the members of a record's parts stand among its own, and all of them are sorted.
            return MAPPER.writeValueAsString(MAPPER.<JsonNode>valueToTree(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** {@return SHA-256 of the canonical JSON, hexadecimal} */
    public static String hash(Object value) {
        try {
            byte[] bytes = json(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * The inputs as they are hashed and stored: values and which of them were only inferred or assumed, without when
     * and by whom they were said, since that does not change the answer. What is empty is left out.
     *
     * @param inputs what is decided about
     * @param policyVersion the name of the version that decides
     * @return a tree of maps and lists
     */
    public static Map<String, Object> tree(Inputs inputs, String policyVersion) {
        Map<String, Object> facts = new TreeMap<>();
        Set<String> inferred = new TreeSet<>();
        for (Map.Entry<FactName, Fact> e : inputs.subject().facts().known().entrySet()) {
            facts.put(e.getKey().json(), e.getValue().value());
            if (e.getValue().guessed()) {
                inferred.add(e.getKey().json());
            }
        }
        facts.put("name", inputs.subject().name());
        facts.put("wasStrategic", inputs.subject().wasStrategic());
        Map<String, Object> tree = new TreeMap<>();
        if (!inferred.isEmpty()) {
            tree.put("inferred", inferred);
        }
        if (!inputs.assumed().isEmpty()) {
            tree.put("assumed", inputs.assumed().stream().sorted().toList());
        }
        if (!inputs.peers().isEmpty()) {
            tree.put("peers", inputs.peers().named());
        }
        if (inputs.peers().more() > 0) {
            tree.put(
                    MORE_PEERS,
                    Map.of(NUMBER, inputs.peers().more(), HOURS, inputs.peers().moreHours()));
        }
        tree.put("owner", inputs.owner());
        tree.put("activity", facts);
        tree.put("market", inputs.market());
        tree.put("policyVersion", policyVersion);
        if (inputs.horizonMonths() != null) {
            tree.put("horizonMonths", inputs.horizonMonths());
        }
        return tree;
    }

    /** {@return the name of the policy version in what {@link #json} made of {@link #tree}} */
    public static String policyVersion(String json) {
        try {
            return MAPPER.readTree(json).path("policyVersion").asText();
        } catch (JsonProcessingException corrupt) {
            throw new IllegalArgumentException("these are no inputs", corrupt);
        }
    }

    /**
     * Reads inputs back.
     *
     * @param json what {@link #json} made of {@link #tree}
     * @return the same inputs, every fact stated or inferred
     */
    public static Inputs inputs(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            String name = null;
            boolean wasStrategic = false;
            Facts facts = Facts.none();
            Set<String> inferred = new HashSet<>();
            tree.path("inferred").forEach(fact -> inferred.add(fact.asText()));
            for (Map.Entry<String, JsonNode> member : tree.path("activity").properties()) {
                switch (member.getKey()) {
                    case "name" -> name = member.getValue().asText();
                    case "wasStrategic" -> wasStrategic = member.getValue().asBoolean();
                    default -> {
                        FactName fact = FactName.named(member.getKey()).orElse(null);
                        if (fact != null) {
                            FactSource source =
                                    inferred.contains(fact.json()) ? FactSource.INFERRED : FactSource.STATED;
                            facts = facts.with(fact, new Fact(fact.read(member.getValue()), source, null, null));
                        }
                    }
                }
            }
            List<Offer> market = new ArrayList<>();
            for (JsonNode offer : tree.path("market")) {
                market.add(MAPPER.treeToValue(offer, Offer.class));
            }
            Set<Assumed> assumed = EnumSet.noneOf(Assumed.class);
            tree.path("assumed").forEach(input -> assumed.add(Assumed.valueOf(input.asText())));
            JsonNode horizon = tree.path("horizonMonths");
            return new Inputs(
                    MAPPER.treeToValue(tree.path("owner"), Owner.class),
                    new Subject(name, wasStrategic, facts),
                    market,
                    horizon.isInt() ? horizon.intValue() : null,
                    assumed,
                    peers(tree));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalArgumentException("these are no inputs", corrupt);
        }
    }

    private static Peers peers(JsonNode tree) throws JsonProcessingException {
        List<Peer> named = new ArrayList<>();
        for (JsonNode peer : tree.path("peers")) {
            named.add(MAPPER.treeToValue(peer, Peer.class));
        }
        JsonNode more = tree.path(MORE_PEERS);
        return Peers.of(
                named,
                more.path(NUMBER).asInt(),
                new BigDecimal(more.path(HOURS).asText("0")));
    }

    private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.stripTrailingZeros().toPlainString());
        }
    }
}
