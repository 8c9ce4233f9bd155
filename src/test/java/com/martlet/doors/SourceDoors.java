package com.martlet.doors;

import static com.martlet.doors.ApiDoor.ADMINISTRATORS;
import static com.martlet.doors.ApiDoor.A_FILE;
import static com.martlet.doors.ApiDoor.WORKERS;
import static com.martlet.doors.ApiDoor.get;
import static com.martlet.doors.ApiDoor.post;

import java.util.List;

/** What is pulled and received. */
final class SourceDoors {

    private static final String NEW_SOURCE =
            "{\"name\":\"{unique}\",\"kind\":\"files\",\"mapping\":\"lgde-access\"}";

    static final List<ApiDoor> ALL =
            List.of(
                    get("/sources", WORKERS),
                    post("/sources", NEW_SOURCE, ADMINISTRATORS).answering(201),
                    post("/sources/preview", A_FILE, ADMINISTRATORS),
                    get("/sources/{name}/files", WORKERS),
                    post("/sources/{name}/files", A_FILE, ADMINISTRATORS).answering(201),
                    post("/sources/{name}/files/{file}/take-back", "", ADMINISTRATORS)
                            .answering(202));

    private SourceDoors() {}
}
