package com.martlet.audit;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where each trail ended, kept apart from the trail: in rows that the application can only add, and
 * now and then in the log. A trail that is shorter than its last end was cut.
 */
@Repository
class TrailEnds {

    private static final Logger LOG = LoggerFactory.getLogger(TrailEnds.class);
    private static final int ENTRIES_BETWEEN_LINES = 100;

    private final JdbcClient jdbc;

    TrailEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(long tenant, long entry, String hash) {
        jdbc.sql(
                        """
                        insert into audit_ends (tenant_id, entry_id, hash)
                        values (:tenant, :entry, :hash)
                        """)
                .param("tenant", tenant)
                .param("entry", entry)
                .param("hash", hash)
                .update();
        if (entry % ENTRIES_BETWEEN_LINES == 0) {
            LOG.info("The trail of tenant {} is at entry {} with hash {}.", tenant, entry, hash);
        }
    }

    /** The hash of the entry written last. */
    Optional<String> findLast(long tenant) {
        return jdbc.sql(
                        """
                        select hash from audit_ends where tenant_id = :tenant
                        order by entry_id desc limit 1
                        """)
                .param("tenant", tenant)
                .query(String.class)
                .optional();
    }
}
