package dev.handover.classification.method.confidence;

/**
 * SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014) as a counter: the n-th number
 * depends on seed and n only, so that numbers can be asked for in any order. Whole numbers only, hence the same on every
 * JDK; written out because no JDK promises which numbers its own generators give.
 */
final class SplitMix64 {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final int PRIME = 31;

    private SplitMix64() {}

    /** {@return the n-th number of the seed's sequence, n from 0} */
    static long at(long seed, long n) {
        return mixed(seed + (n + 1) * GAMMA);
    }

    /** {@return the seed of a sequence of its own for this name, so that no quantity's draws depend on another's} */
    static long named(long seed, String name) {
        long hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = PRIME * hash + name.charAt(i);
        }
        return mixed(seed ^ mixed(hash));
    }

    private static long mixed(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
