package com.martlet.source;

import com.martlet.identity.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;

/** A row of sources. */
@Entity
@Table(name = "sources")
class SourceEntity {

    private long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "source_id")
    private long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String mappingName;

    @Convert(converter = MappingColumn.class)
    private Mapping mapping;

    @Convert(converter = SettingsColumn.class)
    private Map<String, String> settings;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    SourceEntity() {}

    SourceEntity(TenantId tenant, CheckedSource source) {
        this.tenantId = tenant.value();
        this.name = source.name();
        this.kind = source.kind();
        this.mappingName = source.mappingName();
        this.mapping = source.mapping();
        this.settings = source.settings();
    }

    Source source() {
        return new Source(new SourceId(id), name, kind, mappingName, mapping, settings);
    }
}
