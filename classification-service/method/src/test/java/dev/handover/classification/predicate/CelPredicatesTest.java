package dev.handover.classification.predicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.handover.classification.method.Given;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.predicate.CelPredicate.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelPredicatesTest {

    private final CelPredicates predicates = new CelPredicates();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skill == 3",
                "skill >= 3 && hoursPerMonth > 9",
                "hoursPerMonth == 10.0",
                "hoursPerMonth / occurrencesPerMonth == 2.5",
                "double(skill) * hoursPerMonth > 29.5",
                "area == 'FINANCE'",
                "area in ['FINANCE', \"PEOPLE\"] ? !(mastery > 2) : false",
                "['SALES', 'FINANCE'].exists(a, a == area)",
                "[1, 2].all(n, n < skill)",
                "[1, 3, 3].exists_one(n, n > 1) != known(skill)",
                "willBecomeGood == 'UNKNOWN'",
                "known(skill) && !known(onsite)",
                "-skill % 2 == -1"
            })
    void holdsForOrdinaryWork(String text) {
        assertEquals(Kind.HOLDS, outcome(text, Given.work()).kind(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onsite",
                "!onsite",
                "onsite == onsite",
                "onsite || skill > 3",
                "onsite && skill == 3",
                "onsite ? true : true",
                "timeShare > 0.5",
                "[1, 2].all(n, double(n) > timeShare)"
            })
    void unknownSatisfiesNoCondition(String text) {
        assertEquals(Kind.UNKNOWN, outcome(text, Given.work()).kind(), text);
        assertFalse(predicates.compile(text).test(situation(Given.work())));
    }

    @ParameterizedTest
    @CsvSource({
        "onsite || skill == 3, HOLDS",
        "onsite && skill > 3, DOES_NOT_HOLD",
        "known(onsite) && onsite, DOES_NOT_HOLD"
    })
    void unknownDoesNotMatterWhereTheRestDecides(String text, Kind expected) {
        assertEquals(expected, outcome(text, Given.work()).kind());
    }

    @Test
    void knownAsksForTheFactAndNotForItsValue() {
        Given silent = Given.work().without(FactName.SKILL);

        assertEquals(Kind.HOLDS, outcome("known(skill)", Given.work()).kind());
        assertEquals(Kind.DOES_NOT_HOLD, outcome("known(skill)", silent).kind());
        assertEquals(Kind.HOLDS, outcome("!known(skill)", silent).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "1 / (skill - 3) == 1, it divides by zero",
        "skill % (skill - 3) == 1, it divides by zero",
        "skill * 9223372036854775807 > 0, a whole number grows too large"
    })
    void aFailureIsNoAndSaysWhy(String text, String why) {
        CelPredicate.Outcome outcome = outcome(text, Given.work());

        assertEquals(new CelPredicate.Outcome(Kind.FAILED, Optional.of(why)), outcome);
        assertFalse(predicates.compile(text).test(situation(Given.work())));
    }

    @Test
    void decimalsDivideByZeroAsDoublesDo() {
        assertEquals(
                Kind.HOLDS,
                outcome("1.0 / hoursPerMonth > 1000000.0", Given.work().with(FactName.HOURS_PER_MONTH, BigDecimal.ZERO))
                        .kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    skill                         | must be true or false as a whole (line 1, column 1)
                    skil > 3                      | must be a name or a function that predicates know (line 1, column 1)
                    known(skil)                   | must be a name or a function that predicates know (line 1, column 6)
                    known(skill > 3)              | must give known() one name (line 1, column 13)
                    @known_skill                  | must be an expression of CEL (line 1, column 1)
                    hoursPerMonth * 2 > 3.0       | must put together what goes together, not double, int: write 2.0 for 2, or double(name) (line 1, column 15)
                    hoursPerMonth == 3            | must put together what goes together, not double, int: write 2.0 for 2, or double(name) (line 1, column 15)
                    onsite == 1                   | must put together what goes together, not bool, int (line 1, column 8)
                    area == 'SALLES'              | must be one of [SALES, MARKETING, DELIVERY, PRODUCT, FINANCE, ADMINISTRATION, OPERATIONS, PEOPLE, IT, STRATEGY, OTHER] (line 1, column 9)
                    'salles' != area              | must be one of [SALES, MARKETING, DELIVERY, PRODUCT, FINANCE, ADMINISTRATION, OPERATIONS, PEOPLE, IT, STRATEGY, OTHER] (line 1, column 1)
                    willBecomeGood in ['YES', ''] | must be one of [YES, NO, UNKNOWN] (line 1, column 27)
                    area.matches('S.*')           | must be a name or a function that predicates know (line 1, column 13)
                    area + area == area           | must put together what goes together, not string, string (line 1, column 6)
                    [1] + [2] == [1, 2]           | must put together what goes together, not list(int), list(int) (line 1, column 5)
                    area < 'T'                    | must put together what goes together, not string, string (line 1, column 6)
                    [1].map(n, n) == [1]          | must be a name or a function that predicates know (line 1, column 8)
                    timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z') | must be a name or a function that predicates know (line 1, column 10)
                    string(hoursPerMonth) == '10' | must be a name or a function that predicates know (line 1, column 7)
                    dyn(skill) == dyn(area)       | must be a name or a function that predicates know (line 1, column 4)
                    type(skill) == int            | must be a name or a function that predicates know (line 1, column 5)
                    {'a': 1} == {'a': 1}          | must work with numbers, flags, texts and plain lists of them only (line 1, column 1)
                    [[skill]] == [[3]]            | must work with numbers, flags, texts and plain lists of them only (line 1, column 1)
                    null == null                  | must work with numbers, flags, texts and plain lists of them only (line 1, column 1)
                    1u == 1u                      | must work with numbers, flags, texts and plain lists of them only (line 1, column 1)
                    b'a' == b'a'                  | must work with numbers, flags, texts and plain lists of them only (line 1, column 1)
                    [1, 'a'] == [1]               | must work with numbers, flags, texts and plain lists of them only (line 1, column 1)
                    google.protobuf.Int64Value{value: 3} == skill | must be a name or a function that predicates know (line 1, column 27)
                    [1].all(skill, skill == 1)    | must give what it loops over a name of its own (line 1, column 8)
                    (onsite ? [1] : [2]).all(n, n > 0) | must loop over a list that is written in the predicate (line 1, column 9)
                    1 +                           | must be an expression of CEL (line 1, column 4)
                    """)
    void whatIsNoPredicateIsRefusedWithItsPlace(String text, String expected) {
        PredicateRefused refused = assertThrows(PredicateRefused.class, () -> predicates.compile(text));

        assertEquals(expected, refused.faults().get(0).located());
    }

    @Test
    void aRefusalRepeatsNothingOfTheText() {
        String text = "skill > 3\n  && secretOfMine == 1";
        PredicateRefused refused = assertThrows(PredicateRefused.class, () -> predicates.compile(text));

        assertEquals(
                List.of(new PredicateRefused.Fault(2, 6, "must be a name or a function that predicates know")),
                refused.faults());
        assertEquals("must be a name or a function that predicates know (line 2, column 6)", refused.getMessage());
    }

    @Test
    void theSameTextIsCompiledOnce() {
        assertSame(predicates.compile("skill > 3"), predicates.compile("skill > 3"));
    }

    @Test
    void oneWorkshopServesManyThreads() {
        Situation known = situation(Given.work());
        Situation silent = situation(Given.work().without(FactName.SKILL));
        Set<Boolean> right = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 2_000).parallel().forEach(i -> {
            CelPredicate predicate = predicates.compile("skill >= 3 && hoursPerMonth > " + i % 700);
            right.add(predicate.test(i % 2 == 0 ? known : silent) == (i % 2 == 0 && i % 700 < 10));
        });

        assertEquals(Set.of(true), right);
    }

    @Test
    void aPredicateSaysWhichNamesItUses() {
        assertEquals(
                List.of("area", "onsite", "skill"),
                predicates
                        .compile("known(onsite) || ['IT'].exists(a, a == area) && skill == 1")
                        .names());
    }

    @Test
    void namesMeanWhatTheyMeanInRules() {
        Given inferred = Given.work()
                .without(FactName.SKILL)
                .with(FactName.OWN_TIME, Given.n("2"))
                .with(FactName.PROFICIENT_TIME, Given.n("1"));

        assertEquals(Kind.HOLDS, outcome("skill == 2", inferred).kind());
        assertEquals(
                Kind.HOLDS,
                outcome("!strategic && !factMissing && areaMastery == 2", inferred)
                        .kind());
        assertEquals(
                Kind.HOLDS,
                outcome("strategicScore < 60 && !known(bestNpv)", inferred).kind());
    }

    @Test
    void everyFactCanBeAskedFor() {
        for (FactName fact : FactName.values()) {
            // Whether the owner will become good is inferred, and then it is UNKNOWN, which is an answer.
            boolean silent = fact != FactName.WILL_BECOME_GOOD;
            assertEquals(
                    silent, predicates.compile("!known(" + fact.json() + ")").test(situation(empty())), fact.json());
        }
    }

    private static Given empty() {
        Given given = Given.work();
        for (FactName fact : FactName.values()) {
            given = given.without(fact);
        }
        return given;
    }

    private CelPredicate.Outcome outcome(String text, Given given) {
        return predicates.compile(text).outcome(situation(given));
    }

    private static Situation situation(Given given) {
        return Situation.of(given.inputs(), given.policy().parameters());
    }
}
