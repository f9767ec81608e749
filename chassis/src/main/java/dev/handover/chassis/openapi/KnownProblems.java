package dev.handover.chassis.openapi;

import dev.handover.chassis.problem.ProblemType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** The problem types of a service by their slugs: those of the chassis and those of its features. */
final class KnownProblems {

    private final Map<String, ProblemType> bySlug = new HashMap<>();

    KnownProblems(IndexView classes) {
        Arrays.stream(ProblemType.Common.values()).forEach(problem -> bySlug.put(problem.slug(), problem));
        for (ClassInfo type : classes.getAllKnownImplementations(ProblemType.class)) {
            if (type.isEnum()) {
                for (Object constant : load(type).getEnumConstants()) {
                    ProblemType problem = (ProblemType) constant;
                    ProblemType other = bySlug.putIfAbsent(problem.slug(), problem);
                    if (other != null
                            && (other.status() != problem.status()
                                    || !other.title().equals(problem.title()))) {
                        throw new IllegalStateException("Two problem types share the slug " + problem.slug());
                    }
                }
            }
        }
    }

    /** {@return the problem types of an endpoint's slugs} */
    List<ProblemType> named(Iterable<String> slugs, String operationId) {
        List<ProblemType> problems = new java.util.ArrayList<>();
        for (String slug : slugs) {
            ProblemType problem = bySlug.get(slug);
            if (problem == null) {
                throw new IllegalStateException(operationId + " refuses with `" + slug + "`, which is none of "
                        + new TreeSet<>(bySlug.keySet()));
            }
            problems.add(problem);
        }
        return problems;
    }

    private static Class<?> load(ClassInfo type) {
        try {
            return Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
