package com.martlet.source;

import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of sources; called within a transaction of the tenant. */
@Repository
class SourceRepository {

    private static final String COLUMNS =
            "select source_id, name, kind, mapping_name, mapping, settings from sources ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SourceRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty when the name is taken. */
    Optional<Source> insert(TenantId tenant, CheckedSource source) {
        return jdbc.sql(
                        """
                        insert into sources (tenant_id, name, kind, mapping_name, mapping, settings)
                        values (:tenant, :name, :kind, :mappingName, :mapping, :settings)
                        on conflict (tenant_id, name) do nothing
                        returning source_id, name, kind, mapping_name, mapping, settings
                        """)
                .param("tenant", tenant.value())
                .param("name", source.name())
                .param("kind", source.kind().name())
                .param("mappingName", source.mappingName())
                .param("mapping", json.writeValueAsString(source.mapping()))
                .param("settings", json.writeValueAsString(source.settings()))
                .query(this::source)
                .optional();
    }

    List<Source> all(TenantId tenant) {
        return jdbc.sql(COLUMNS + "where tenant_id = :tenant order by name")
                .param("tenant", tenant.value())
                .query(this::source)
                .list();
    }

    Optional<Source> find(TenantId tenant, String name) {
        return jdbc.sql(COLUMNS + "where tenant_id = :tenant and name = :name")
                .param("tenant", tenant.value())
                .param("name", name)
                .query(this::source)
                .optional();
    }

    private Source source(ResultSet row, int number) throws SQLException {
        return new Source(
                new SourceId(row.getLong("source_id")),
                row.getString("name"),
                SourceKind.valueOf(row.getString("kind")),
                row.getString("mapping_name"),
                MappingReader.read(json.readTree(row.getString("mapping"))),
                json.readValue(
                        row.getString("settings"), new TypeReference<Map<String, String>>() {}));
    }
}
