package dev.handover.system.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.handover.chassis.house.contract.Answer;
import dev.handover.system.Furnished;
import dev.handover.system.Running;
import dev.handover.system.Tenant;
import dev.handover.system.WorkspaceState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may call what: each operation of the three documents with each token that is none, with every scope but its own,
 * with its own alone, and as another workspace. What is expected is what the documents say; an operation that no
 * request can be built for fails.
 */
@ExtendWith(Running.class)
@TestMethodOrder(OrderAnnotation.class)
class EveryOperationIT {
    private static final Map<String, Integer> COUNTS = new LinkedHashMap<>();

    private static List<Documented> documents;
    private static Set<String> scopes;
    private static Tenant tenant;
    private static Tenant foreigner;
    private static Map<String, String> values;

    @TempDir
    static Path dir;

    @BeforeAll
    static void twoWorkspaces() {
        documents = Documented.all();
        scopes = Documented.scopes(documents);
        tenant = Tenant.withOwner();
        foreigner = Tenant.withOwner();
        values = Furnished.withEverything(tenant);
    }

    @AfterAll
    static void tell() {
        System.out.println("Operations × tokens, scopes and workspaces: " + COUNTS + ", together "
                + COUNTS.values().stream().mapToInt(Integer::intValue).sum() + " calls of "
                + documents.stream()
                        .mapToInt(document -> document.operations().size())
                        .sum() + " operations");
    }

    @Test
    @Order(0)
    void forEveryOperationThereIsARequest() {
        List<String> missing = new ArrayList<>();
        for (Documented document : documents) {
            Requests requests = new Requests(resources(document, tenant), false);
            document.operations().stream()
                    .filter(operation -> requests.parts(operation).isEmpty())
                    .forEach(operation -> missing.add(operation.toString()));
        }
        assertEquals(List.of(), missing, "furnish the workspace with what these are about");
    }

    @Test
    @Order(1)
    void aTokenThatIsNoneOpensNothing() throws Exception {
        List<String> complaints = new ArrayList<>();
        Map<String, String> odd = OddTokens.of(tenant, String.join(" ", scopes), dir);
        forEach(
                false,
                (operation, parts) -> odd.forEach((name, header) -> {
                    Answer answer = send("odd tokens", parts.call(null).with("Authorization", header));
                    String scheme = answer.header("WWW-Authenticate");
                    if (answer.status() != 401 || scheme == null || !scheme.startsWith("Bearer")) {
                        complaints.add(operation + " with " + name + ": " + answer);
                    }
                    complain(complaints, operation, parts.call(null), answer);
                }));
        assertNone(complaints);
    }

    @Test
    @Order(2)
    void whatIsOpenIsOpenToEverybodyWhateverTokenComesWithIt() throws Exception {
        List<String> complaints = new ArrayList<>();
        Map<String, String> odd = OddTokens.of(tenant, String.join(" ", scopes), dir);
        forEach(true, (operation, parts) -> {
            if (operation.method().equals("GET")) {
                int expected = send("open operations", parts.call(null)).status();
                odd.put("another workspace's", "Bearer " + token(foreigner, String.join(" ", scopes)));
                odd.forEach((name, header) -> {
                    Answer answer = send("open operations", parts.call(null).with("Authorization", header));
                    if (answer.status() != expected) {
                        complaints.add(operation + " with " + name + " not " + expected + ": " + answer);
                    }
                });
            }
        });
        assertNone(complaints);
    }

    @Test
    @Order(3)
    void allScopesButItsOwnAreNotEnough() {
        List<String> complaints = new ArrayList<>();
        forEach(false, (operation, parts) -> {
            String others = scopes.stream()
                    .filter(scope -> !operation.scopes().contains(scope))
                    .collect(Collectors.joining(" "));
            for (String scope :
                    List.of(others, "", operation.scopes().iterator().next() + "x")) {
                Call call = parts.call(token(tenant, scope));
                Answer answer = send("other scopes", call);
                if (answer.status() != 403) {
                    complaints.add(operation + " with the scopes `" + scope + "`: " + answer);
                }
                complain(complaints, operation, call, answer);
            }
        });
        assertNone(complaints);
    }

    @Test
    @Order(4)
    void anotherWorkspaceFindsAndChangesNothing() {
        Map<String, List<String>> before = WorkspaceState.settled(tenant.workspace());
        List<String> complaints = new ArrayList<>();
        for (Documented document : documents) {
            Resources all = resources(document, tenant);
            Resources own = all.without(resources(document, foreigner));
            Set<String> secrets = own.ids();
            for (Operation operation : document.operations()) {
                if (operation.isOpen() || operation.scopes().contains("ops")) {
                    continue;
                }
                Requests.Parts parts = known(operation, new Requests(own, false));
                Call call = parts.call(token(foreigner, String.join(" ", operation.scopes())));
                Answer answer = send("another workspace", call);
                // Who asks for what nobody has may be refused for something else first, and then just as here.
                if (own.isAboutSomething(operation)
                        && answer.status() != 404
                        && (answer.status() < 400
                                || send("another workspace", call.withMadeUpIds())
                                                .status()
                                        != answer.status())) {
                    complaints.add(operation + " as another workspace: " + call + " → " + answer);
                }
                secrets.stream()
                        .filter(id ->
                                answer.body().contains(id) && !call.toString().contains(id))
                        .findFirst()
                        .ifPresent(id -> complaints.add(operation + " shows another workspace " + id));
                complain(complaints, operation, call, answer);
            }
        }
        assertNone(complaints);
        assertEquals(before, WorkspaceState.settled(tenant.workspace()));
    }

    @Test
    @Order(5)
    void aTokenWithoutAWorkspaceIsRefusedWith403() {
        List<String> complaints = new ArrayList<>();
        Map<String, Object> nowhere = Map.of("sub", "x", "scope", String.join(" ", scopes));
        Map<String, Object> noUuid = Map.of("sub", "x", "scope", String.join(" ", scopes), "workspace", "all");
        forEach(false, (operation, parts) -> {
            for (Map<String, Object> claims : List.of(nowhere, noUuid)) {
                Call call = parts.call(Running.system().issuer().token(claims, Instant.now(), Duration.ofHours(1)));
                Answer answer = send("no workspace", call);
                if (answer.status() != 403) {
                    complaints.add(operation + " with " + claims + ": " + answer);
                }
                complain(complaints, operation, call, answer);
            }
        });
        assertNone(complaints);
    }

    @Test
    @Order(6)
    void itsOwnScopeIsEnoughAndTheDocumentsRequestIsUnderstood() {
        List<String> complaints = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        Set<Integer> misunderstood = Set.of(400, 401, 403, 405, 406, 408, 413, 414, 415, 428, 429);
        forEach(false, (operation, parts) -> {
            Call call = parts.call(token(tenant, String.join(" ", operation.scopes())));
            Answer answer = send("own scope", call);
            statuses.merge(answer.status(), 1, Integer::sum);
            if (misunderstood.contains(answer.status())) {
                complaints.add(operation + ": " + call + " → " + answer);
            }
            complain(complaints, operation, call, answer);
        });
        System.out.println("Good requests out of the documents were answered with " + statuses);
        assertNone(complaints);
    }

    private interface Asking {
        void ask(Operation operation, Requests.Parts parts);
    }

    /** Reading before writing, so that what is asked for is still there. */
    private static void forEach(boolean open, Asking asking) {
        for (Documented document : documents) {
            Requests requests = new Requests(resources(document, tenant), false);
            for (boolean deleting : new boolean[] {false, true}) {
                for (Operation operation : document.operations()) {
                    if (operation.isOpen() == open && operation.method().equals("DELETE") == deleting) {
                        asking.ask(operation, known(operation, requests));
                    }
                }
            }
        }
    }

    private static Requests.Parts known(Operation operation, Requests requests) {
        return requests.parts(operation)
                .orElseThrow(() -> new AssertionError("no id is known for a call of " + operation));
    }

    private static Resources resources(Documented document, Tenant of) {
        return new Resources(document, token(of, String.join(" ", scopes)), values).read();
    }

    private static String token(Tenant of, String granted) {
        return Running.system()
                .issuer()
                .token(
                        Map.of("sub", "x", "workspace", of.workspace().toString(), "scope", granted),
                        Instant.now(),
                        Duration.ofHours(1));
    }

    private static Answer send(String what, Call call) {
        COUNTS.merge(what, 1, Integer::sum);
        return Wire.send(call).orElseThrow(() -> new AssertionError("no answer to " + call));
    }

    private static void complain(List<String> complaints, Operation operation, Call call, Answer answer) {
        List<String> faults = operation.service().faults(call, answer);
        if (!faults.isEmpty()) {
            complaints.add(operation + ": " + call + " → " + faults + " " + answer.status() + " " + answer.body());
        }
    }

    private static void assertNone(List<String> complaints) {
        assertFalse(COUNTS.isEmpty());
        assertEquals(List.of(), complaints.stream().distinct().toList());
    }
}
