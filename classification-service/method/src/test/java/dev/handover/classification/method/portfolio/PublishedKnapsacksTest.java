package dev.handover.classification.method.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Instances with known optima: P01 to P08 of the data set KNAPSACK_01 (John Burkardt, Florida State University), of
 * which P07 is from Kreher and Stinson, Combinatorial Algorithms, and P01 from Martello and Toth, Knapsack Problems.
 */
class PublishedKnapsacksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            165 | 23 31 29 44 53 38 63 85 89 82 | 92 57 49 68 60 43 67 84 87 72 | 309
            26 | 12 7 11 8 9 | 24 13 23 15 16 | 51
            190 | 56 59 80 64 75 17 | 50 50 64 46 50 5 | 150
            50 | 31 10 20 19 4 3 6 | 70 20 39 37 7 5 10 | 107
            104 | 25 35 45 5 25 3 2 2 | 350 400 450 20 70 8 5 5 | 900
            170 | 41 50 49 59 55 57 60 | 442 525 511 593 546 564 617 | 1735
            750 | 70 73 77 80 82 87 90 94 98 106 110 113 115 118 120 | 135 139 149 150 156 163 173 184 192 201 210 214 221 229 240 | 1458
            6404180 | 382745 799601 909247 729069 467902 44328 34610 698150 823460 903959 853665 551830 610856 670702 488960 951111 323046 446298 931161 31385 496951 264724 224916 169684 | 825594 1677009 1676628 1523970 943972 97426 69666 1296457 1679693 1902996 1844992 1049289 1252836 1319836 953277 2067538 675367 853655 1826027 65731 901489 577243 466257 369261 | 13549094
            """)
    void theKnownOptimumIsFoundAndProven(long capacity, String weights, String profits, long optimum) {
        long[] use = numbers(weights);
        int[][] items =
                IntStream.range(0, use.length).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
        Knapsack problem = new Knapsack(items, numbers(profits), List.of(new Knapsack.Row(use, capacity)));

        Solving.Solved solved = Solving.solve(problem, null, Long.MAX_VALUE, Solving.USUAL_WORK);

        assertEquals(optimum, solved.worth());
        assertEquals(optimum, problem.worthOf(solved.choice()));
        assertTrue(problem.feasible(solved.choice()));
        assertTrue(solved.exact());
        assertTrue(solved.relaxed() >= optimum);
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
