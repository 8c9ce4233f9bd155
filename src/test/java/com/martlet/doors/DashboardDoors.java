package com.martlet.doors;

import static com.martlet.doors.ApiDoor.DAYS;
import static com.martlet.doors.ApiDoor.MEMBERS;
import static com.martlet.doors.ApiDoor.WITH_PERSONAL_DATA;
import static com.martlet.doors.ApiDoor.WORKERS;
import static com.martlet.doors.ApiDoor.get;

import java.util.List;

/** Numbers of the whole shop and of a segment. */
final class DashboardDoors {

    private static final String NUMBERS = "/metrics/query?metrics=visitors&" + DAYS;
    private static final String OF_A_SEGMENT = DAYS + "&segment={segment}";
    private static final String PEOPLE =
            "/tables/user_dimension?asOf=2020-10-25&names=whole&reason=call";

    static final List<ApiDoor> ALL =
            List.of(
                    get("/metrics", MEMBERS),
                    get("/metrics/query", MEMBERS).by(NUMBERS),
                    get("/metrics/query", MEMBERS).by(NUMBERS + "&segment={segment}"),
                    get("/metrics/query", WORKERS).by(NUMBERS + "&format=csv"),
                    get("/cohorts", MEMBERS).by("/cohorts?" + DAYS),
                    get("/cohorts", MEMBERS).by("/cohorts?" + OF_A_SEGMENT),
                    get("/cohorts", WORKERS).by("/cohorts?format=csv&" + DAYS),
                    get("/funnels", MEMBERS).by("/funnels?" + DAYS),
                    get("/funnels", MEMBERS).by("/funnels?" + OF_A_SEGMENT),
                    get("/funnels", WORKERS).by("/funnels?format=csv&" + DAYS),
                    get("/tables/{table}", WORKERS).by("/tables/daily_kpi?asOf=2020-10-25"),
                    get("/tables/{table}", WITH_PERSONAL_DATA).by(PEOPLE));

    private DashboardDoors() {}
}
