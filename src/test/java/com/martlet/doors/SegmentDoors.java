package com.martlet.doors;

import static com.martlet.doors.ApiDoor.A_FILE;
import static com.martlet.doors.ApiDoor.MEMBERS;
import static com.martlet.doors.ApiDoor.WITH_PERSONAL_DATA;
import static com.martlet.doors.ApiDoor.WORKERS;
import static com.martlet.doors.ApiDoor.delete;
import static com.martlet.doors.ApiDoor.get;
import static com.martlet.doors.ApiDoor.post;
import static com.martlet.doors.ApiDoor.put;

import java.util.List;

/** Segments, their members and lists of customers. */
final class SegmentDoors {

    private static final String RULE =
            "\"rule\":{\"all\":[{\"metric\":\"purchase_amount\",\"op\":\">=\",\"value\":1,"
                    + "\"window\":{\"last\":\"7d\"}}]}";
    private static final String NEW_SEGMENT =
            "{\"slug\":\"{unique}\",\"name\":\"Mine\"," + RULE + "}";

    static final List<ApiDoor> ALL =
            List.of(
                    get("/segments", MEMBERS),
                    post("/segments", NEW_SEGMENT, WORKERS).answering(201),
                    get("/segments/{slug}", MEMBERS),
                    put("/segments/{slug}", "{\"name\":\"Mine\"," + RULE + "}", WORKERS),
                    delete("/segments/{slug}", WORKERS).by("/segments/{newSegment}"),
                    get("/segments/{slug}/count", MEMBERS),
                    post("/segments/count", "{" + RULE + "}", MEMBERS),
                    get("/segments/{slug}/members", WORKERS),
                    get("/segments/{slug}/members", WORKERS)
                            .by("/segments/{slug}/members?format=csv"),
                    get("/segments/{slug}/members", WITH_PERSONAL_DATA)
                            .by("/segments/{slug}/members?names=whole&reason=call"),
                    get("/customer-lists", MEMBERS),
                    post("/customer-lists/{slug}", A_FILE, WORKERS)
                            .by("/customer-lists/{unique}?name=Mine")
                            .answering(201),
                    delete("/customer-lists/{slug}", WORKERS).by("/customer-lists/{newList}"));

    private SegmentDoors() {}
}
