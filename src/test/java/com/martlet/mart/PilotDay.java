package com.martlet.mart;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.name;
import static com.martlet.mart.Fact.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first day of LGDE.com's pilot in Asia/Seoul, with its known answers. */
public final class PilotDay {

    public static final LocalDate DAY = LocalDate.of(2020, 10, 25);

    public static final Map<String, BigDecimal> FIGURES =
            Map.of(
                    "daily_active_users", new BigDecimal("5"),
                    "daily_new_users", new BigDecimal("5"),
                    "daily_revenue", new BigDecimal("12200000"),
                    "daily_paying_users", new BigDecimal("4"),
                    "daily_first_time_paying_users", new BigDecimal("4"),
                    "average_revenue_per_user", new BigDecimal("2440000"),
                    "average_revenue_per_paying_user", new BigDecimal("3050000"),
                    "accumulated_revenue", new BigDecimal("12200000"),
                    "daily_average_access_time", new BigDecimal("1714.29"));

    private PilotDay() {}

    public static List<Fact> facts() {
        var facts = new ArrayList<Fact>(accesses());
        facts.addAll(purchases());
        var names = List.of("정휘센", "김싸이언", "박트롬", "청소기", "유코드제로");
        for (var i = 0; i < names.size(); i++) {
            facts.add(customer(DAY, "" + (i + 1)));
            facts.add(name(DAY, "" + (i + 1), names.get(i)));
        }
        return facts;
    }

    private static List<Fact> accesses() {
        return List.of(
                login("2020-10-24T18:46:40", "1").with("access_seconds", 2_000),
                logout("2020-10-24T19:20:00", "1"),
                login("2020-10-24T19:53:20", "2").with("access_seconds", 1_000),
                logout("2020-10-24T20:10:00", "2"),
                login("2020-10-24T21:00:00", "2"),
                login("2020-10-24T22:06:40", "3").with("access_seconds", 2_000),
                logout("2020-10-24T22:40:00", "3"),
                login("2020-10-24T22:56:40", "4").with("access_seconds", 4_000),
                logout("2020-10-25T00:03:20", "4"),
                login("2020-10-25T00:08:20", "4"),
                login("2020-10-25T00:41:40", "5").with("access_seconds", 3_000),
                logout("2020-10-25T01:31:40", "5"));
    }

    private static List<Fact> purchases() {
        return List.of(
                purchase(DAY, "2020-10-24T20:32:30", "1", "2000000"),
                purchase(DAY, "2020-10-25T08:32:35", "1", "1800000"),
                purchase(DAY, "2020-10-25T02:38:20", "2", "1400000"),
                purchase(DAY, "2020-10-24T20:42:35", "3", "1000000"),
                purchase(DAY, "2020-10-25T00:32:35", "5", "3500000"),
                purchase(DAY, "2020-10-25T00:35:55", "5", "2500000"));
    }

    private static Fact login(String utc, String customer) {
        return event(DAY, utc, customer, "login");
    }

    private static Fact logout(String utc, String customer) {
        return event(DAY, utc, customer, "logout");
    }
}
