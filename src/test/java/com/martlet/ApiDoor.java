package com.martlet;

import com.martlet.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API and who may make it, written down from the matrix of rights, not from code.
 *
 * @param handler method and path pattern as they are mapped
 * @param call path and query to ask; names in braces are filled in
 * @param body null without one
 * @param roles the members who may
 */
record ApiDoor(String handler, String call, @Nullable String body, Set<Role> roles) {

    private static final Set<Role> MEMBERS = EnumSet.allOf(Role.class);
    private static final Set<Role> WORKERS =
            EnumSet.of(Role.ANALYST, Role.MARKETER, Role.ADMINISTRATOR);
    private static final Set<Role> WITH_PERSONAL_DATA =
            EnumSet.of(Role.MARKETER, Role.ADMINISTRATOR);
    private static final Set<Role> WITH_CAMPAIGNS = EnumSet.of(Role.MARKETER, Role.ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> NO_MEMBER = Set.of();

    private static final String DAYS = "from=2020-10-25&to=2020-10-26";
    private static final String NUMBERS = "/metrics/query?metrics=visitors&" + DAYS;
    private static final String RULE =
            "\"rule\":{\"all\":[{\"metric\":\"purchase_amount\",\"op\":\">=\",\"value\":1,"
                    + "\"window\":{\"last\":\"7d\"}}]}";
    private static final String NEW_SEGMENT =
            "{\"slug\":\"{unique}\",\"name\":\"Mine\"," + RULE + "}";
    private static final String CAMPAIGN =
            "\"name\":\"Mine\",\"segment\":\""
                    + TwoShops.OPEN_SEGMENT
                    + "\",\"channel\":"
                    + "{\"kind\":\"email\",\"sender\":\"Shop\",\"contact\":\"02-1\"},"
                    + "\"variants\":[{\"name\":\"A\",\"subject\":\"Hello\",\"text\":\"Hi\"}]}";
    private static final String NEW_CAMPAIGN = "{\"slug\":\"{unique}\"," + CAMPAIGN;
    private static final String NEW_SUPPRESSION = "{\"kind\":\"CUSTOMER\",\"value\":\"{unique}\"}";
    private static final String NEW_SOURCE =
            "{\"name\":\"{unique}\",\"kind\":\"files\",\"mapping\":\"lgde-access\"}";
    private static final String NEW_TENANT = "{\"slug\":\"{unique}\",\"name\":\"Another shop\"}";
    private static final String A_RULE = "{" + RULE + "}";
    static final String A_FILE =
            "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n"
                    + "{unique}\r\n--border--\r\n";

    static final List<ApiDoor> ALL =
            List.of(
                    get("/me", MEMBERS),
                    get("/audit", MEMBERS),
                    get("/tenants", NO_MEMBER),
                    post("/tenants", NEW_TENANT, NO_MEMBER),
                    get("/metrics", MEMBERS),
                    new ApiDoor("GET /metrics/query", NUMBERS, null, MEMBERS),
                    new ApiDoor(
                            "GET /metrics/query", NUMBERS + "&segment={segment}", null, MEMBERS),
                    new ApiDoor("GET /metrics/query", NUMBERS + "&format=csv", null, WORKERS),
                    new ApiDoor("GET /cohorts", "/cohorts?" + DAYS, null, MEMBERS),
                    new ApiDoor(
                            "GET /cohorts",
                            "/cohorts?" + DAYS + "&segment={segment}",
                            null,
                            MEMBERS),
                    new ApiDoor("GET /cohorts", "/cohorts?format=csv&" + DAYS, null, WORKERS),
                    new ApiDoor("GET /funnels", "/funnels?" + DAYS, null, MEMBERS),
                    new ApiDoor(
                            "GET /funnels",
                            "/funnels?" + DAYS + "&segment={segment}",
                            null,
                            MEMBERS),
                    new ApiDoor("GET /funnels", "/funnels?format=csv&" + DAYS, null, WORKERS),
                    new ApiDoor(
                            "GET /tables/{table}",
                            "/tables/daily_kpi?asOf=2020-10-25",
                            null,
                            WORKERS),
                    new ApiDoor(
                            "GET /tables/{table}",
                            "/tables/user_dimension?asOf=2020-10-25&names=whole&reason=call",
                            null,
                            WITH_PERSONAL_DATA),
                    get("/exports", WORKERS),
                    post("/exports", "{\"table\":\"daily_kpi\",\"format\":\"xlsx\"}", WORKERS),
                    post("/exports", "{\"chart\":\"revenue/months\",\"format\":\"csv\"}", WORKERS),
                    post(
                            "/exports",
                            "{\"table\":\"user_dimension\",\"format\":\"csv\",\"names\":\"whole\",\"reason\":\"call\"}",
                            WITH_PERSONAL_DATA),
                    post("/exports", "{\"quarantine\":\"all\",\"format\":\"csv\"}", WORKERS),
                    new ApiDoor("GET /exports/{id}/file", "/exports/{export}/file", null, WORKERS),
                    get("/runs", MEMBERS),
                    post("/runs", "{}", ADMINISTRATORS),
                    get("/runs/{id}", MEMBERS),
                    get("/runs/{id}/log", MEMBERS),
                    new ApiDoor(
                            "POST /runs/{id}/cancel", "/runs/{newRun}/cancel", "", ADMINISTRATORS),
                    get("/quarantine", MEMBERS),
                    new ApiDoor(
                            "GET /quarantine", "/quarantine?source={name}&run={id}", null, MEMBERS),
                    get("/sources", WORKERS),
                    post("/sources", NEW_SOURCE, ADMINISTRATORS),
                    post("/sources/preview", A_FILE, ADMINISTRATORS),
                    get("/sources/{name}/files", WORKERS),
                    post("/sources/{name}/files", A_FILE, ADMINISTRATORS),
                    post("/sources/{name}/files/{file}/take-back", "", ADMINISTRATORS),
                    get("/campaigns", MEMBERS),
                    post("/campaigns", NEW_CAMPAIGN, WITH_CAMPAIGNS),
                    get("/campaigns/{slug}", MEMBERS),
                    new ApiDoor(
                            "PUT /campaigns/{slug}",
                            "/campaigns/{newCampaign}",
                            "{" + CAMPAIGN,
                            WITH_CAMPAIGNS),
                    campaign("schedule", "{\"sendAt\":null}"),
                    campaign("approve", ""),
                    campaign("cancel", ""),
                    campaign("test", "{}"),
                    get("/campaigns/{slug}/preview", MEMBERS),
                    get("/campaigns/{slug}/results", MEMBERS),
                    get("/suppressions", MEMBERS),
                    post("/suppressions", NEW_SUPPRESSION, WITH_CAMPAIGNS),
                    new ApiDoor(
                            "DELETE /suppressions",
                            "/suppressions?kind=CUSTOMER&value=x",
                            null,
                            WITH_CAMPAIGNS),
                    get("/segments", MEMBERS),
                    post("/segments", NEW_SEGMENT, WORKERS),
                    get("/segments/{slug}", MEMBERS),
                    new ApiDoor(
                            "PUT /segments/{slug}",
                            "/segments/{slug}",
                            "{\"name\":\"Mine\"," + RULE + "}",
                            WORKERS),
                    new ApiDoor("DELETE /segments/{slug}", "/segments/{newSegment}", null, WORKERS),
                    get("/segments/{slug}/count", MEMBERS),
                    post("/segments/count", A_RULE, MEMBERS),
                    get("/customer-lists", MEMBERS),
                    new ApiDoor(
                            "POST /customer-lists/{slug}",
                            "/customer-lists/{unique}?name=Mine",
                            A_FILE,
                            WORKERS),
                    new ApiDoor(
                            "DELETE /customer-lists/{slug}",
                            "/customer-lists/{newList}",
                            null,
                            WORKERS),
                    get("/segments/{slug}/members", WORKERS),
                    new ApiDoor(
                            "GET /segments/{slug}/members",
                            "/segments/{slug}/members?format=csv",
                            null,
                            WORKERS),
                    new ApiDoor(
                            "GET /segments/{slug}/members",
                            "/segments/{slug}/members?names=whole&reason=call",
                            null,
                            WITH_PERSONAL_DATA));

    private static ApiDoor get(String path, Set<Role> roles) {
        return new ApiDoor("GET " + path, path, null, roles);
    }

    private static ApiDoor campaign(String step, String body) {
        return new ApiDoor(
                "POST /campaigns/{slug}/" + step,
                "/campaigns/{newCampaign}/" + step,
                body,
                WITH_CAMPAIGNS);
    }

    private static ApiDoor post(String path, String body, Set<Role> roles) {
        return new ApiDoor("POST " + path, path, body, roles);
    }

    String method() {
        return handler.substring(0, handler.indexOf(' '));
    }

    boolean isForThePlatform() {
        return roles.isEmpty();
    }

    /** Whether the call names something of the shop. */
    boolean namesAThing() {
        return call.matches(
                ".*\\{(segment|id|newRun|name|file|slug|newSegment|newList|newCampaign|export)}.*");
    }

    /**
     * Who acts for a shop from outside neither sees personal data in clear nor writes to people.
     */
    boolean isForMembersOnly() {
        return roles == WITH_PERSONAL_DATA || roles == WITH_CAMPAIGNS;
    }

    @Override
    public String toString() {
        return method() + " " + call;
    }
}
