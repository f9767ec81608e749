package dev.handover.classification.reconsideration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is decided together, as the feature knows it that makes the decisions: each answer is about a whole set. */
public interface Bundles {

    /**
     * An activity and where it belongs.
     *
     * @param bundle whose members wait for each other when they are decided; null where it is not known yet
     */
    record Member(UUID activity, String bundle) {}

    /** An activity of a workspace. */
    record Waiting(UUID workspace, UUID activity) {}

    /** {@return every active activity of the workspace} */
    List<Member> active();

    /**
     * The bundles of activities of any workspace. Runs in a transaction that looks across workspaces.
     *
     * @param waiting the activities
     * @return the bundle of each whose bundle is known
     */
    Map<Waiting, String> of(Collection<Waiting> waiting);

    /**
     * Holds the decisions about activities of the workspace until the transaction ends.
     *
     * @param activities about which
     * @return those whose decision nobody else holds, in the order of ids
     */
    List<UUID> hold(Collection<UUID> activities);
}
