package dev.handover.chassis.workspace;

import dev.handover.chassis.problem.ProblemType;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The workspace on whose behalf the current request or event is handled. It is filled once from the token's claim, the
 * event's header or a public page's address, and decides what the database shows: nothing where it is empty.
 */
@RequestScoped
public class WorkspaceContext {

    private UUID workspace;
    private UUID member;
    private String caller;

    /** The workspace's id; a caller without one is refused with 403 {@code no-workspace}. */
    public UUID id() {
        if (workspace == null) {
            throw ProblemType.Common.NO_WORKSPACE.because("The token names no workspace: ask its issuer for the claim"
                    + " `workspace`, the workspace's UUID.");
        }
        return workspace;
    }

    /** The workspace's id, or empty before one was entered. */
    public Optional<UUID> current() {
        return Optional.ofNullable(workspace);
    }

    /** The member who acts, where the token names one. */
    public Optional<UUID> member() {
        return Optional.ofNullable(member);
    }

    /** Who calls, as the verified token says: what is counted and remembered per caller goes by it. */
    public Optional<String> caller() {
        return Optional.ofNullable(caller);
    }

    public void enter(UUID workspace) {
        enter(workspace, null, null);
    }

    /** Enters a workspace; a second, different one in the same request is a defect and refused. */
    void enter(UUID workspace, UUID member, String caller) {
        Objects.requireNonNull(workspace, "workspace");
        if (this.workspace != null && !this.workspace.equals(workspace)) {
            throw new IllegalStateException("A request belongs to one workspace");
        }
        this.workspace = workspace;
        this.member = member;
        this.caller = caller;
    }

    /**
     * Runs background work on behalf of a workspace, in a request context of its own; the caller's is back afterwards.
     * Begin the transaction inside: a connection takes its workspace when it leaves the pool.
     */
    public static <T> T within(UUID workspace, Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        InjectableContext.ContextState outer = request.getStateIfActive();
        request.activate();
        try {
            Arc.container().instance(WorkspaceContext.class).get().enter(workspace);
            return work.get();
        } finally {
            request.terminate();
            if (outer != null) {
                request.activate(outer);
            }
        }
    }

    /** Runs background work on behalf of a workspace in a transaction of its own. */
    public static <T> T inTransaction(UUID workspace, Callable<T> work) {
        return within(workspace, () -> QuarkusTransaction.requiringNew().call(work));
    }

    /**
     * How an entity's {@code @TenantId} is stored: Quarkus hands tenants to Hibernate as text, the column is a
     * {@code uuid} (which {@code V…__create_plumbing.sql} makes comparable). Each entity carries
     * {@code @TenantId @Convert(converter = WorkspaceContext.Column.class) @Column(updatable = false) String workspace}.
     */
    @Converter
    public static class Column implements AttributeConverter<String, UUID> {

        @Override
        public UUID convertToDatabaseColumn(String workspace) {
            return workspace == null ? null : UUID.fromString(workspace);
        }

        @Override
        public String convertToEntityAttribute(UUID column) {
            return column == null ? null : column.toString();
        }
    }
}
