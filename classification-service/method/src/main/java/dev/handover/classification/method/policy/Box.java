package dev.handover.classification.method.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A product of sets of cells, one set per variable; null stands for all cells, and no set is empty except in a box that
 * is empty as a whole. Immutable.
 */
final class Box {

    private final int[] sizes;
    private final BitSet[] sides;

    private Box(int[] sizes, BitSet[] sides) {
        this.sizes = sizes;
        this.sides = sides;
    }

    /** {@return the whole space of variables with so many cells each} */
    static Box whole(int... sizes) {
        return new Box(sizes.clone(), new BitSet[sizes.length]);
    }

    /** {@return the part of this box whose variable lies in these cells} */
    Box within(int variable, BitSet cells) {
        BitSet side = side(variable);
        side.and(cells);
        BitSet[] narrower = sides.clone();
        narrower[variable] = side.cardinality() == sizes[variable] ? null : side;
        return new Box(sizes, narrower);
    }

    boolean isEmpty() {
        for (int i = 0; i < sides.length; i++) {
            if (sizes[i] == 0 || (sides[i] != null && sides[i].isEmpty())) {
                return true;
            }
        }
        return false;
    }

    boolean isWhole() {
        return Arrays.stream(sides).allMatch(side -> side == null);
    }

    /** Whether a point is in both; neither may be empty. */
    boolean meets(Box other) {
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] != null && other.sides[i] != null && !sides[i].intersects(other.sides[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether every point of the other is in this. */
    boolean contains(Box other) {
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] != null && (other.sides[i] == null || !subset(other.sides[i], sides[i]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean subset(BitSet part, BitSet all) {
        for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
            if (!all.get(i)) {
                return false;
            }
        }
        return true;
    }

    Box and(Box other) {
        Box both = this;
        for (int i = 0; i < sides.length; i++) {
            if (other.sides[i] != null) {
                both = both.within(i, other.sides[i]);
            }
        }
        return both;
    }

    /** {@return this box without the other, as boxes that do not meet each other} */
    List<Box> minus(Box other) {
        List<Box> pieces = new ArrayList<>();
        Box rest = this;
        for (int i = 0; i < sides.length; i++) {
            if (other.sides[i] == null) {
                continue;
            }
            BitSet outside = rest.side(i);
            outside.andNot(other.sides[i]);
            if (!outside.isEmpty()) {
                pieces.add(rest.within(i, outside));
            }
            rest = rest.within(i, other.sides[i]);
            if (rest.isEmpty()) {
                break;
            }
        }
        return pieces;
    }

    /** {@return the lowest cell of each variable; the box must not be empty} */
    int[] corner() {
        int[] cells = new int[sides.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = sides[i] == null ? 0 : sides[i].nextSetBit(0);
        }
        return cells;
    }

    private BitSet side(int variable) {
        BitSet side = new BitSet(sizes[variable]);
        if (sides[variable] == null) {
            side.set(0, sizes[variable]);
        } else {
            side.or(sides[variable]);
        }
        return side;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Box box && Arrays.equals(sides, box.sides);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sides);
    }
}
