package com.martlet.doors;

import static com.martlet.doors.ApiDoor.MEMBERS;
import static com.martlet.doors.ApiDoor.WITH_CAMPAIGNS;
import static com.martlet.doors.ApiDoor.delete;
import static com.martlet.doors.ApiDoor.get;
import static com.martlet.doors.ApiDoor.post;
import static com.martlet.doors.ApiDoor.put;

import java.util.List;

/** Campaigns and who is not written to. */
final class CampaignDoors {

    private static final String CAMPAIGN =
            "\"name\":\"Mine\",\"segment\":\"{openSegment}\",\"channel\":"
                    + "{\"kind\":\"email\",\"sender\":\"Shop\",\"contact\":\"02-1\"},"
                    + "\"variants\":[{\"name\":\"A\",\"subject\":\"Hello\",\"text\":\"Hi\"}]}";
    private static final String NEW_CAMPAIGN = "{\"slug\":\"{unique}\"," + CAMPAIGN;
    private static final String NEW_SUPPRESSION = "{\"kind\":\"CUSTOMER\",\"value\":\"{unique}\"}";

    static final List<ApiDoor> ALL =
            List.of(
                    get("/campaigns", MEMBERS),
                    post("/campaigns", NEW_CAMPAIGN, WITH_CAMPAIGNS).answering(201),
                    get("/campaigns/{slug}", MEMBERS),
                    put("/campaigns/{slug}", "{" + CAMPAIGN, WITH_CAMPAIGNS)
                            .by("/campaigns/{newCampaign}"),
                    step("schedule", "{\"sendAt\":null}"),
                    step("approve", ""),
                    step("cancel", ""),
                    step("test", "{}"),
                    get("/campaigns/{slug}/preview", MEMBERS),
                    get("/campaigns/{slug}/results", MEMBERS),
                    get("/suppressions", MEMBERS),
                    post("/suppressions", NEW_SUPPRESSION, WITH_CAMPAIGNS).answering(201),
                    delete("/suppressions", WITH_CAMPAIGNS)
                            .by("/suppressions?kind=CUSTOMER&value=x"));

    private static ApiDoor step(String step, String body) {
        return post("/campaigns/{slug}/" + step, body, WITH_CAMPAIGNS)
                .by("/campaigns/{newCampaign}/" + step);
    }

    private CampaignDoors() {}
}
