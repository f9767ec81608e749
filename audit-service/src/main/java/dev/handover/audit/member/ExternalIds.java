package dev.handover.audit.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ExternalIds implements PanacheRepositoryBase<ExternalId, String> {

    /** By member, each list in alphabetical order. */
    Map<UUID, List<String>> of(Collection<UUID> members) {
        return find("memberId in ?1", Sort.by("normalised"), members).stream()
                .collect(Collectors.groupingBy(
                        known -> known.memberId, Collectors.mapping(known -> known.given, Collectors.toList())));
    }

    List<String> of(UUID member) {
        return of(List.of(member)).getOrDefault(member, List.of());
    }

    List<ExternalId> known(Collection<String> normalised) {
        return list("normalised in ?1", normalised);
    }

    /**
     * Gives a member these names and takes others away.
     *
     * @throws dev.handover.chassis.problem.Refusal 409 where one belongs to another member
     */
    void give(UUID member, List<String> given) {
        Map<String, String> wanted = new LinkedHashMap<>();
        given.forEach(id -> wanted.putIfAbsent(ExternalId.normalise(id), id));
        known(wanted.keySet()).stream()
                .filter(known -> !known.memberId.equals(member))
                .findFirst()
                .ifPresent(taken -> {
                    throw MemberProblem.EXTERNAL_ID_TAKEN.because(
                            "Take the external id away from the other member first.",
                            Map.of("memberId", taken.memberId));
                });
        for (ExternalId present : list("memberId", member)) {
            if (wanted.remove(present.normalised) == null) {
                delete(present);
            }
        }
        wanted.values().forEach(id -> persist(new ExternalId(id, member)));
        flush();
    }
}
