package com.martlet.doors;

import static com.martlet.doors.ApiDoor.ADMINISTRATORS;
import static com.martlet.doors.ApiDoor.MEMBERS;
import static com.martlet.doors.ApiDoor.get;
import static com.martlet.doors.ApiDoor.post;

import java.util.List;

/** Runs and the rows they refused. */
final class PipelineDoors {

    static final List<ApiDoor> ALL =
            List.of(
                    get("/runs", MEMBERS),
                    post("/runs", "{}", ADMINISTRATORS).answering(202),
                    get("/runs/{id}", MEMBERS),
                    get("/runs/{id}/log", MEMBERS),
                    post("/runs/{id}/cancel", "", ADMINISTRATORS)
                            .by("/runs/{newRun}/cancel")
                            .answering(202),
                    get("/quarantine", MEMBERS),
                    get("/quarantine", MEMBERS).by("/quarantine?source={name}&run={id}"));

    private PipelineDoors() {}
}
