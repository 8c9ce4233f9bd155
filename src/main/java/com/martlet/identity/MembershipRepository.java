package com.martlet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of memberships; works inside a transaction of the tenant or of the user. */
@Repository
class MembershipRepository {

    private static final String SELECT =
            """
            select user_id, email, display_name, role, has_pii
            from memberships
            inner join users using (user_id)
            """;

    private final JdbcClient jdbc;

    MembershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> all(TenantId tenant) {
        return jdbc.sql(SELECT + "where tenant_id = :tenant order by email")
                .param("tenant", tenant.value())
                .query(MembershipRepository::member)
                .list();
    }

    Optional<Member> find(TenantId tenant, UserId user) {
        return jdbc.sql(SELECT + "where tenant_id = :tenant and user_id = :user")
                .param("tenant", tenant.value())
                .param("user", user.value())
                .query(MembershipRepository::member)
                .optional();
    }

    /** For a transaction as that user. */
    List<TenantId> tenantsOf(UserId user) {
        return jdbc.sql("select tenant_id from memberships where user_id = :user order by 1")
                .param("user", user.value())
                .query((row, number) -> new TenantId(row.getLong("tenant_id")))
                .list();
    }

    void put(TenantId tenant, UserId user, Role role, boolean personalData) {
        jdbc.sql(
                        """
                        insert into memberships (tenant_id, user_id, role, has_pii)
                        values (:tenant, :user, :role, :pii)
                        on conflict (tenant_id, user_id)
                        do update set role = excluded.role, has_pii = excluded.has_pii
                        """)
                .param("tenant", tenant.value())
                .param("user", user.value())
                .param("role", role.name())
                .param("pii", personalData)
                .update();
    }

    void remove(TenantId tenant, UserId user) {
        jdbc.sql("delete from memberships where tenant_id = :tenant and user_id = :user")
                .param("tenant", tenant.value())
                .param("user", user.value())
                .update();
    }

    long countAdministrators(TenantId tenant) {
        return jdbc.sql(
                        """
                        select count(*) from memberships
                        where tenant_id = :tenant and role = 'ADMINISTRATOR'
                        """)
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                new UserId(row.getLong("user_id")),
                row.getString("email"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("has_pii"));
    }
}
