package com.martlet.home;

import com.martlet.home.HomeProperties.Server;

/** The owner's logins to both databases: for migrations and for provisioning, for nothing else. */
public record OwnerDatabase(DatabaseLogin application, DatabaseLogin warehouse) {
    private static final String APPLICATION = "martlet";
    private static final String WAREHOUSE = "martlet_warehouse";

    static OwnerDatabase embedded(LocalPostgres server) {
        return new OwnerDatabase(server.owner(APPLICATION), server.owner(WAREHOUSE));
    }

    /** Servers by configuration; the warehouse stands beside the application unless it has one. */
    static OwnerDatabase configured(Server database, Server warehouse) {
        var application = login("database", database);
        return new OwnerDatabase(
                application,
                warehouse.ownerUrl() == null
                        ? application.in(WAREHOUSE)
                        : login("warehouse", warehouse));
    }

    private static DatabaseLogin login(String name, Server server) {
        var url = server.ownerUrl();
        var user = server.ownerUser();
        if (url == null || user == null || !url.startsWith("jdbc:postgresql://")) {
            throw new CannotStart(
                    "martlet.%s needs owner-url (jdbc:postgresql://host:5432/martlet), owner-user and owner-password-file."
                            .formatted(name));
        }
        return new DatabaseLogin(
                url, user, Passwords.given(server.ownerPassword(), server.ownerPasswordFile()));
    }
}
