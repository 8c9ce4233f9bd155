package com.martlet.demo;

import com.martlet.campaign.ExperimentOracle;
import com.martlet.campaign.ExperimentOracle.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the newsletter brought, by DuckDB over the raw files of the shop. */
final class NewsletterOracle {

    private static final String READ =
            "(select distinct * from read_csv('%s/*.csv', header = true, all_varchar = true,"
                    + " delim = ',', quote = '\"', escape = '\"', strict_mode = true,"
                    + " ignore_errors = true))";

    /** Each customer who could be reached, with arm and what they bought within the window. */
    private static final String REACHED =
            """
            (select arm, coalesce(sold, 0) as sold, coalesce(revenue, 0) as revenue
            from %1$s as customers
            inner join read_csv('%3$s', header = true) as arms using (customer_id)
            left join (
                select customer_id, count(*) filter (status = 'completed') as sold,
                    sum(case status when 'completed' then amount::decimal(18, 4)
                        when 'refunded' then -abs(amount::decimal(18, 4)) end) as revenue
                from %2$s
                where try_cast(purchased_at as timestamptz) >= timestamptz '%4$s+09:00'
                    and try_cast(purchased_at as timestamptz)
                        < timestamptz '%4$s+09:00' + interval %6$d day
                group by 1) using (customer_id)
            where grade in ('GOLD', 'SILVER', 'BRONZE') and consent_email = 'true'
                and signed_up_on < '%5$s')""";

    private final String reached;

    /**
     * @param drop the folder with a folder of files per source
     * @param work where a file of the arms may lie
     */
    NewsletterOracle(DemoShop shop, Path drop, Path work) throws IOException {
        var lines = new ArrayList<String>(List.of("customer_id,arm"));
        var optedOut = shop.optedOut();
        for (var number = 0; number < shop.customersOn(shop.lastOpeningDay()); number++) {
            var id = Customer.idOf(number);
            if (!optedOut.contains(id)) {
                lines.add(id + "," + shop.newsletter().armOf(id));
            }
        }
        var arms = Files.write(work.resolve("arms.csv"), lines);
        var sent = shop.newsletter().sentAt();
        reached =
                REACHED.formatted(
                        READ.formatted(drop.resolve(DemoFile.CUSTOMERS.sourceName())),
                        READ.formatted(drop.resolve(DemoFile.PURCHASES.sourceName())),
                        arms,
                        sent.toString().replace('T', ' ') + ":00",
                        sent.toLocalDate(),
                        Newsletter.WINDOW_DAYS);
    }

    /** The arms against those who got nothing. */
    Answer against(String arms) throws SQLException {
        return ExperimentOracle.ask(
                """
                select arm > 0 as treated, count(*)::double as n,
                    count(*) filter (sold > 0)::double as x
                from %s where arm = 0 or arm in (%s) group by 1
                """
                        .formatted(reached, arms));
    }

    BigDecimal revenue(String arms) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var row =
                        statement.executeQuery(
                                "select sum(revenue) from %s where arm in (%s)"
                                        .formatted(reached, arms))) {
            row.next();
            return row.getBigDecimal(1);
        }
    }
}
