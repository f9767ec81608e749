package dev.handover.classification.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.PolicyDocument;
import dev.handover.classification.method.policy.PolicyRefused;
import dev.handover.classification.method.policy.PredicateCompiler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Policies as documents: read, compiled, and written down. */
@ApplicationScoped
class PolicyDocuments {

    /** Compiled policies are small and few: one per workspace that made its own. */
    private static final int MOST_COMPILED = 200;

    private final ObjectMapper json;
    private final PredicateCompiler predicates;
    private final Map<String, Policy> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
            return size() > MOST_COMPILED;
        }
    });

    PolicyDocuments(ObjectMapper json, PredicateCompiler predicates) {
        this.json = json;
        this.predicates = predicates;
    }

    /** The document's canonical JSON. */
    String write(Policy policy) {
        return Canonical.json(policy.document());
    }

    PolicyDocument read(PolicyVersion stored) {
        try {
            return json.readValue(stored.document, PolicyDocument.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a stored policy is not readable: " + stored.id, corrupt);
        }
    }

    /** {@return the version of that hash, if it was compiled before} */
    Optional<Policy> compiled(String hash) {
        return Optional.ofNullable(compiled.get(hash));
    }

    /** The stored version, compiled; the hash names what it says, so a revised draft is another one. */
    Policy policy(PolicyVersion stored) {
        Policy known = compiled.get(stored.hash);
        if (known != null) {
            return known;
        }
        Policy fresh = Policy.of(read(stored), predicates);
        compiled.put(stored.hash, fresh);
        return fresh;
    }

    /** Compiles what a caller sent, or refuses it with every rule it breaks. */
    Policy accept(PolicyDocument document) {
        try {
            return Policy.of(document, predicates);
        } catch (PolicyRefused refused) {
            throw Refusal.ofFields(refused.violations().stream()
                    .map(v -> new Violation(v.pointer(), v.rule(), v.shape()))
                    .toList());
        }
    }
}
