package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.mart.MartBuilder;
import com.martlet.serving.DayBlocks;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.LoaderCredentials;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A shop with the customers and sales a test asks for, published the way a run does. */
public final class CampaignShop {

    private static long runs;

    private final Tenant tenant;
    private final LocalDate snapshotDay;
    private final List<Guest> guests = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();

    public CampaignShop(Tenant tenant, LocalDate snapshotDay) {
        this.tenant = tenant;
        this.snapshotDay = snapshotDay;
    }

    /** A customer as the shop tells of them. */
    public record Guest(
            String id,
            String name,
            String email,
            String phone,
            Boolean consentEmail,
            Boolean consentSms,
            String attributes) {

        static Guest consenting(String id) {
            return new Guest(id, "김" + id, id + "@example.com", "010-1", true, true, null);
        }

        public Guest withoutConsent() {
            return new Guest(id, name, email, phone, false, false, attributes);
        }

        public Guest at(String address) {
            return new Guest(id, name, address, phone, consentEmail, consentSms, attributes);
        }

        public Guest named(String other) {
            return new Guest(id, other, email, phone, consentEmail, consentSms, attributes);
        }

        public Guest with(String json) {
            return new Guest(id, name, email, phone, consentEmail, consentSms, json);
        }
    }

    private record Sale(String customer, Instant at, BigDecimal amount, String status) {}

    public CampaignShop guest(Guest guest) {
        guests.add(guest);
        return this;
    }

    public CampaignShop guests(String prefix, int count) {
        for (var number = 1; number <= count; number++) {
            guests.add(Guest.consenting(prefix + number));
        }
        return this;
    }

    public CampaignShop sale(String customer, Instant at, long amount) {
        sales.add(new Sale(customer, at, BigDecimal.valueOf(amount), "completed"));
        return this;
    }

    public CampaignShop refund(String customer, Instant at, long amount) {
        sales.add(new Sale(customer, at, BigDecimal.valueOf(-amount), "refunded"));
        return this;
    }

    public void publish(ApplicationContext context) {
        var warehouse = context.getBean(Warehouse.class);
        warehouse.provision(tenant);
        var load = warehouse.nextLoadId(tenant.id());
        var counts = insert(warehouse.loaderCredentials(tenant), load);
        warehouse.stage(tenant.id(), load, counts.keySet());
        var all = new HashMap<>(counts);
        all.putAll(context.getBean(MartBuilder.class).build(tenant, load, counts.keySet()));
        all.putAll(context.getBean(DayBlocks.class).write(tenant, load, counts));
        var run = ++runs;
        warehouse.publish(tenant.id(), run, load, run, all);
    }

    private Map<TableDay, Long> insert(LoaderCredentials login, LoadId load) {
        try (var connection =
                DriverManager.getConnection(login.url(), login.user(), login.password())) {
            connection.setAutoCommit(false);
            var loader = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var counts = new HashMap<TableDay, Long>();
            guests.forEach(guest -> insert(loader, load, guest, counts));
            var key = 0L;
            for (var sale : sales) {
                insert(loader, load, sale, ++key, counts);
            }
            connection.commit();
            return counts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void insert(JdbcClient loader, LoadId load, Guest guest, Map<TableDay, Long> counts) {
        loader.sql(
                        """
                        insert into %s_raw_data.customers
                            (load_id, day, customer_id, consent_email, consent_sms, attributes)
                        values (?, ?, ?, ?, ?, ?)"""
                                .formatted(tenant.key()))
                .params(
                        load.value(),
                        snapshotDay,
                        guest.id(),
                        guest.consentEmail(),
                        guest.consentSms(),
                        guest.attributes())
                .update();
        loader.sql(
                        """
                        insert into %s_pii.customer_identities
                            (load_id, day, customer_id, customer_name, email, phone)
                        values (?, ?, ?, ?, ?, ?)"""
                                .formatted(tenant.key()))
                .params(
                        load.value(),
                        snapshotDay,
                        guest.id(),
                        guest.name(),
                        guest.email(),
                        guest.phone())
                .update();
        counts.merge(new TableDay("customers", snapshotDay), 1L, Long::sum);
    }

    private void insert(
            JdbcClient loader, LoadId load, Sale sale, long key, Map<TableDay, Long> counts) {
        var day = sale.at().atZone(tenant.zone()).toLocalDate();
        loader.sql(
                        """
                        insert into %s_raw_data.purchases
                            (load_id, day, purchase_key, order_id, customer_id, category_code,
                            quantity, amount, status, purchased_at)
                        values (?, ?, ?, ?, ?, 'tv.large', 1, ?, ?, ?)"""
                                .formatted(tenant.key()))
                .params(
                        load.value(),
                        day,
                        key,
                        "O" + key,
                        sale.customer(),
                        sale.amount(),
                        sale.status(),
                        LocalDateTime.ofInstant(sale.at(), ZoneOffset.UTC))
                .update();
        counts.merge(new TableDay("purchases", day), 1L, Long::sum);
    }
}
