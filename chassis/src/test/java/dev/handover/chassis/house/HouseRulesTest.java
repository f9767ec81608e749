package dev.handover.chassis.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that nothing can break proves nothing: each is shown a class that breaks it. */
class HouseRulesTest {

    private static final String BROKEN = "dev.handover.chassis.house.broken";

    /** Rule name → the class that must be named in its complaint. */
    private static final Map<String, String> BREAKERS = Map.ofEntries(
            Map.entry("every endpoint states who may call it", "BrokenResource.open"),
            Map.entry("every unsafe POST is idempotent", "BrokenResource.twice"),
            Map.entry("endpoints carry an operationId", "BrokenResource.open"),
            Map.entry("endpoints say what they produce", "BrokenResource.open"),
            Map.entry("features meet through use cases", "BrokenResource"),
            Map.entry("no cycle among features", "Reminding"),
            Map.entry("no cycle among the packages of the method", "Guessing"),
            Map.entry("no framework in the method", "Deciding"),
            Map.entry("services meet through events", "OtherServiceUser"),
            Map.entry("packages are features", "Helper"),
            Map.entry("one clock and one maker of ids", "Invoice"),
            Map.entry("entities have verbs", "Invoice.setAt"),
            Map.entry("resources leave storage alone", "BrokenResource"),
            Map.entry("refusals of transactional calls are not caught", "Swallowing.acceptAll"),
            Map.entry("endpoints name their refusals", "Unnamed.stream"),
            Map.entry("records are narrow", "payment.Wide has 10"),
            Map.entry("use cases have one theme", "FindingPayments has book, find, refund, remind"),
            Map.entry("only the entity writes its fields", "Backdating.backdate"),
            Map.entry("SQL runs through Jdbi", "Totals.totals"),
            Map.entry("JSON is stored one way", "DetailsColumn"),
            Map.entry("endpoints read inputs", "PaymentResource$Order"),
            Map.entry("endpoints answer views", "PaymentResource$Receipt"),
            Map.entry("consumers read payloads", "payment.Listening"),
            Map.entry("inputs, views and payloads stay at home", "Matching.match"),
            Map.entry("what reads is named so", "FindingPayments"),
            Map.entry("classes have plain names", "Told says 'told'"),
            Map.entry("methods have plain names", "Told.takeStraight() says 'straight'"),
            Map.entry("the chassis is called, not extended", "Extending"));

    private final JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> eachRuleSeesTheClassThatBreaksIt() {
        return HouseRules.all(BROKEN).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    String complaint = complaintOf(rule.getValue());
                    assertTrue(complaint.contains(BREAKERS.get(rule.getKey())), () -> "it says: " + complaint);
                    assertTrue(complaint.contains("because"), "a rule without its reason teaches nothing");
                }));
    }

    @Test
    void aRefusalIsMissedWhereItIsThrownAndIdleWhereItIsNot() {
        String complaint = complaintOf(HouseRules.all(BROKEN).get("endpoints name their refusals"));
        assertTrue(complaint.contains("Unnamed.direct() does not name [conflict], and names []"), complaint);
        assertTrue(complaint.contains("Unnamed.stream() does not name [conflict], and names []"), complaint);
        assertTrue(complaint.contains("Unnamed.idle() does not name [], and names [conflict]"), complaint);
        assertTrue(!complaint.contains("Unnamed.named()"), complaint);
    }

    @Test
    void eachRuleHasItsBreaker() {
        assertEquals(BREAKERS.keySet(), HouseRules.all(BROKEN).keySet());
    }

    private String complaintOf(ArchRule rule) {
        try {
            rule.check(broken);
            return "nothing";
        } catch (AssertionError complaint) {
            return complaint.getMessage();
        }
    }
}
