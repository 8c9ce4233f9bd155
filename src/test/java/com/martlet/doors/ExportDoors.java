package com.martlet.doors;

import static com.martlet.doors.ApiDoor.WITH_PERSONAL_DATA;
import static com.martlet.doors.ApiDoor.WORKERS;
import static com.martlet.doors.ApiDoor.get;
import static com.martlet.doors.ApiDoor.post;

import java.util.List;

/** Files that leave. */
final class ExportDoors {

    private static final String PEOPLE =
            "{\"table\":\"user_dimension\",\"format\":\"csv\",\"names\":\"whole\",\"reason\":\"call\"}";

    static final List<ApiDoor> ALL =
            List.of(
                    get("/exports", WORKERS),
                    order("{\"table\":\"daily_kpi\",\"format\":\"xlsx\"}"),
                    order("{\"chart\":\"revenue/months\",\"format\":\"csv\"}"),
                    order("{\"quarantine\":\"all\",\"format\":\"csv\"}"),
                    post("/exports", PEOPLE, WITH_PERSONAL_DATA).answering(201),
                    get("/exports/{id}/file", WORKERS).by("/exports/{export}/file"));

    private static ApiDoor order(String body) {
        return post("/exports", body, WORKERS).answering(201);
    }

    private ExportDoors() {}
}
