package dev.handover.chassis.workspace;

import dev.handover.chassis.input.PublicEndpoints;
import dev.handover.chassis.problem.ProblemType;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/** Keeps workspaces apart: the token's claim, Hibernate's tenant filter and PostgreSQL's row-level security. */
final class Tenancy {

    private Tenancy() {}

    /** The workspace as {@code @TenantId} sees it; a session outside a workspace finds nothing and stores nothing. */
    @RequestScoped
    @PersistenceUnitExtension
    static class Resolver implements TenantResolver {

        private static final String NOBODY = new UUID(0, 0).toString();

        private final WorkspaceContext workspace;

        Resolver(WorkspaceContext workspace) {
            this.workspace = workspace;
        }

        @Override
        public String getDefaultTenantId() {
            return NOBODY;
        }

        @Override
        public String resolveTenantId() {
            return workspace.current().map(UUID::toString).orElse(NOBODY);
        }
    }

    /**
     * The second lock: each transaction begins by saying whose it is in {@code app.workspace}, which every table's policy
     * reads, and for how long its statements may run. Both end with the transaction, so nothing of it is left on the
     * connection, whoever gets that next: this pool or one between it and the database.
     */
    @Singleton
    static class RowLevelSecurity implements AgroalPoolInterceptor {

        private final String statementTimeout;

        RowLevelSecurity(
                @ConfigProperty(name = "chassis.database.statement-timeout", defaultValue = "30s")
                        Duration statementTimeout) {
            this.statementTimeout = statementTimeout.toMillis() + "ms";
        }

        /** The driver sends BEGIN together with this statement: one round trip for both. */
        @Override
        public void onConnectionAcquire(Connection connection) {
            String workspace = workspace();
            try {
                if (connection.getAutoCommit()) {
                    refuseOutsideTransactions(workspace);
                    return;
                }
                try (PreparedStatement set = connection.prepareStatement(
                        "SELECT set_config('app.workspace', ?, true), set_config('statement_timeout', ?, true)")) {
                    set.setString(1, workspace);
                    set.setString(2, statementTimeout);
                    set.execute();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException("The workspace could not be set on the connection", failure);
            }
        }

        /** What is set outside a transaction would stay on the connection; without it, nothing would be found. */
        private static void refuseOutsideTransactions(String workspace) {
            if (!workspace.isEmpty()) {
                throw new IllegalStateException("Work in a workspace needs a transaction");
            }
        }

        private static String workspace() {
            if (!Arc.container().requestContext().isActive()) {
                return "";
            }
            return Arc.container()
                    .instance(WorkspaceContext.class)
                    .get()
                    .current()
                    .map(UUID::toString)
                    .orElse("");
        }
    }

    /** Enters the workspace that the verified token names. */
    @Provider
    @Priority(Priorities.AUTHORIZATION + 10)
    static class FromToken implements ContainerRequestFilter {

        private final SecurityIdentity identity;
        private final WorkspaceContext workspace;
        private final ResourceInfo resource;

        FromToken(SecurityIdentity identity, WorkspaceContext workspace, ResourceInfo resource) {
            this.identity = identity;
            this.workspace = workspace;
            this.resource = resource;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            if (PublicEndpoints.include(resource)) {
                return;
            }
            if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
                return;
            }
            UUID id = claim(token, "workspace")
                    .orElseThrow(() -> ProblemType.Common.NO_WORKSPACE.because(
                            "Ask the token's issuer for the claim `workspace`, the workspace's UUID."));
            UUID member = claim(token, "member").orElse(null);
            // One subject may act for several members of several workspaces.
            workspace.enter(id, member, id + "/" + member + "/" + token.getName());
            MDC.put("workspace", id.toString());
        }

        private static Optional<UUID> claim(JsonWebToken token, String name) {
            Object value = token.getClaim(name);
            if (value == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(UUID.fromString(value.toString()));
            } catch (IllegalArgumentException notOne) {
                throw ProblemType.Common.NO_WORKSPACE.because("The token's claim `" + name + "` is not a UUID.");
            }
        }
    }

    /** A service that could accept anybody's token must not come up. */
    @ApplicationScoped
    static class Guard {

        void check(@Observes @Priority(1) StartupEvent event, Config config) {
            require(config, "mp.jwt.verify.issuer", "the issuer whose tokens are accepted");
            require(config, "mp.jwt.verify.audiences", "the audience that tokens must name");
            if (config.getOptionalValue("mp.jwt.verify.publickey", String.class).isEmpty()) {
                require(config, "mp.jwt.verify.publickey.location", "the issuer's JWKS or public key: a URL or a file");
            }
        }

        private static void require(Config config, String key, String meaning) {
            if (config.getOptionalValue(key, String.class)
                    .filter(value -> !value.isBlank())
                    .isEmpty()) {
                throw new IllegalStateException("Refusing to start without " + key + ": set it to " + meaning + ".");
            }
        }
    }
}
