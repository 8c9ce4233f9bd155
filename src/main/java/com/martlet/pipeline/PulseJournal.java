package com.martlet.pipeline;

import com.martlet.base.PhraseColumn;
import com.martlet.identity.TenantTransactions;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far a run is and what it says meanwhile; late words of whoever lost the lease do no harm. */
@Repository
class PulseJournal {

    private final JdbcClient jdbc;
    private final TenantTransactions transactions;

    PulseJournal(JdbcClient jdbc, TenantTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * @param done from 0 to 1
     */
    void progress(Lease lease, double done) {
        transactions.inTenant(
                lease.tenant(),
                () ->
                        sql(
                                        """
                                        update runs set progress = :done
                                        where run_id = :run and lease_token = :token
                                        """,
                                        lease)
                                .param("token", lease.token())
                                .param("done", done)
                                .update());
    }

    void log(Lease lease, List<LoggedText> lines) {
        transactions.inTenant(lease.tenant(), () -> lines.forEach(line -> insert(lease, line)));
    }

    private void insert(Lease lease, LoggedText line) {
        var phrase = line.phrase();
        sql(
                        """
                        insert into run_log (tenant_id, run_id, level, text, phrase, at)
                        values (:tenant, :run, :level, :text, :phrase, :at)
                        """,
                        lease)
                .param("tenant", lease.tenant().value())
                .param("level", line.level())
                .param("text", clean(phrase.english()))
                .param("phrase", clean(PhraseColumn.json(List.of(phrase))), Types.VARCHAR)
                .param("at", Timestamp.from(line.at()))
                .update();
    }

    /** The database takes no NUL. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace("\0", "").replace("\\u0000", "");
    }

    private JdbcClient.StatementSpec sql(String sql, Lease lease) {
        return jdbc.sql(sql).param("run", lease.run().value());
    }
}
