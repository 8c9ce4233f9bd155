package com.martlet.identity;

import com.martlet.base.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tenants. */
@Repository
class TenantRepository {

    private static final String SELECT =
            """
            select tenant_id, slug, name, zone, currency, language, business_now
            from tenants
            """;

    private final JdbcClient jdbc;

    TenantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Tenant> find(TenantId id) {
        return jdbc.sql(SELECT + "where tenant_id = :id")
                .param("id", id.value())
                .query(TenantRepository::tenant)
                .optional();
    }

    Optional<Tenant> findBySlug(String slug) {
        return jdbc.sql(SELECT + "where slug = :slug")
                .param("slug", slug)
                .query(TenantRepository::tenant)
                .optional();
    }

    List<Tenant> all() {
        return jdbc.sql(SELECT + "order by slug").query(TenantRepository::tenant).list();
    }

    Tenant insert(CheckedTenantDraft draft) {
        try {
            return insertRow(draft);
        } catch (DuplicateKeyException taken) {
            throw new Conflict(
                    "There is a tenant \"%s\" already. Choose another slug."
                            .formatted(draft.slug()),
                    taken);
        }
    }

    private Tenant insertRow(CheckedTenantDraft draft) {
        return jdbc.sql(
                        """
                        insert into tenants (slug, name, zone, currency, language, business_now)
                        values (:slug, :name, :zone, :currency, :language, :businessNow)
                        returning tenant_id, slug, name, zone, currency, language, business_now
                        """)
                .param("slug", draft.slug())
                .param("name", draft.name())
                .param("zone", draft.zone().getId())
                .param("currency", draft.currency().getCurrencyCode())
                .param("language", draft.language())
                .param("businessNow", draft.businessNow(), java.sql.Types.DATE)
                .query(TenantRepository::tenant)
                .single();
    }

    void advanceBusinessNow(TenantId id, LocalDate day) {
        jdbc.sql(
                        """
                        update tenants set business_now = :day
                        where tenant_id = :id and business_now < :day
                        """)
                .param("id", id.value())
                .param("day", day)
                .update();
    }

    private static Tenant tenant(ResultSet row, int number) throws SQLException {
        return new Tenant(
                new TenantId(row.getLong("tenant_id")),
                row.getString("slug"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                Currency.getInstance(row.getString("currency")),
                row.getString("language"),
                row.getObject("business_now", LocalDate.class));
    }
}
