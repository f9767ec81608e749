package dev.handover.embedded;

/**
 * A service's database and its two roles.
 *
 * @param name the database
 * @param jdbcUrl its JDBC address, without credentials
 * @param owner the role that owns the database and everything in it; migrations run under it
 * @param ownerPassword the owner's password
 * @param app the role the service runs under: it owns nothing and cannot bypass row-level security
 * @param appPassword its password
 */
public record ServiceDatabase(
        String name, String jdbcUrl, String owner, String ownerPassword, String app, String appPassword) {}
