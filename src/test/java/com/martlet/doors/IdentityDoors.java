package com.martlet.doors;

import static com.martlet.doors.ApiDoor.MEMBERS;
import static com.martlet.doors.ApiDoor.NO_MEMBER;
import static com.martlet.doors.ApiDoor.get;
import static com.martlet.doors.ApiDoor.post;

import java.util.List;

/** Who one is, the tenants and the trail. */
final class IdentityDoors {

    private static final String NEW_TENANT = "{\"slug\":\"{unique}\",\"name\":\"Another shop\"}";

    static final List<ApiDoor> ALL =
            List.of(
                    get("/me", MEMBERS),
                    get("/audit", MEMBERS),
                    get("/tenants", NO_MEMBER),
                    post("/tenants", NEW_TENANT, NO_MEMBER).answering(201));

    private IdentityDoors() {}
}
