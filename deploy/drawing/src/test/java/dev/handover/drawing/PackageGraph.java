package dev.handover.drawing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Packages and whom they use.
 *
 * @param uses by package the others whose classes its own name; each of them is a key too
 */
record PackageGraph(SortedMap<String, SortedSet<String>> uses) {
    /** Stands for the classes of the root package itself. */
    static final String ROOT = "(root)";

    /** The packages one step below a root; what is further below counts as theirs. */
    static PackageGraph below(String root, JavaClasses classes) {
        SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
        for (JavaClass from : classes) {
            if (isBelow(root, from)) {
                SortedSet<String> used = uses.computeIfAbsent(packageOf(root, from), name -> new TreeSet<>());
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass().getBaseComponentType();
                    if (isBelow(root, to)) {
                        used.add(packageOf(root, to));
                    }
                }
            }
        }
        uses.forEach((name, used) -> used.remove(name));
        // What is used of another module stands there too, without arrows of its own.
        List.copyOf(uses.values()).forEach(used -> used.forEach(name -> uses.putIfAbsent(name, new TreeSet<>())));
        return new PackageGraph(uses);
    }

    private static boolean isBelow(String root, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    private static String packageOf(String root, JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? ROOT : name.substring(root.length() + 1).replaceFirst("\\..*", "");
    }

    /** True when the second is used by the first, or by one that it uses, and so on. */
    boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(uses.get(from));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name)) {
                next.addAll(uses.get(name));
            }
        }
        return false;
    }

    /** True for an arrow that is part of a circle. */
    boolean isCircular(String from, String to) {
        return leads(to, from);
    }

    /** True for an arrow whose end is also reached by way of another package. */
    boolean isImplied(String from, String to) {
        return uses.get(from).stream().anyMatch(other -> !other.equals(to) && !leads(other, from) && leads(other, to));
    }

    /** How far above the ground a package stands: every package above those it uses, circles left aside. */
    int level(String name) {
        return uses.get(name).stream()
                .filter(used -> !isCircular(name, used))
                .mapToInt(used -> level(used) + 1)
                .max()
                .orElse(0);
    }
}
