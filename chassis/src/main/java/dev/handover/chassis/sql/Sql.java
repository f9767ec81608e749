package dev.handover.chassis.sql;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * SQL by Jdbi: inject {@link Jdbi} and open a handle. It joins the caller's transaction (JTA), so that what it does and
 * what Hibernate does are stored both or neither. What Hibernate has not written yet is not there for it: flush first.
 */
@ApplicationScoped
public class Sql {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource) {
        Jdbi jdbi = Jdbi.create(dataSource);
        // JTA begins and ends transactions: a handle that closes inside of one is the rule, not a mistake.
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.registerArgument(new UuidArguments());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Integer.class, "integer");
        jdbi.registerArrayType(LocalDate.class, "date");
        return jdbi;
    }

    /** Runs background work that looks across workspaces, in a transaction of its own. */
    public static <T> T acrossWorkspaces(Jdbi jdbi, HandleCallback<T, RuntimeException> work) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    openAcrossWorkspaces(handle);
                    return work.withHandle(handle);
                }));
    }

    /** Waits until no other transaction holds the lock of this name, and holds it until the current one ends. */
    public static void lock(Jdbi jdbi, String name) {
        jdbi.useHandle(handle -> handle.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", name));
    }

    /** Opens to the current transaction what the policies for background work open, whatever the workspace. */
    public static void openAcrossWorkspaces(Handle handle) {
        handle.execute("SELECT set_config('app.relay', 'on', true)");
    }

    /** Binds ids that may be missing: Jdbi calls a missing one text, which PostgreSQL does not take for an id. */
    private static final class UuidArguments extends AbstractArgumentFactory<UUID> {

        UuidArguments() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID id, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, id);
        }
    }
}
