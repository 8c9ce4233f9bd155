package com.martlet.doors;

import com.martlet.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API and who may make it, written down from the matrix of rights, not from code.
 *
 * @param handler method and path pattern as they are mapped
 * @param call path and query to ask; names in braces are filled in
 * @param body null without one
 * @param roles the members who may
 * @param success the status for who may
 */
public record ApiDoor(
        String handler, String call, @Nullable String body, Set<Role> roles, int success) {

    /** A body of this text is sent as the form that uploads a file. */
    public static final String A_FILE =
            "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n"
                    + "{unique}\r\n--border--\r\n";

    static final Set<Role> MEMBERS = EnumSet.allOf(Role.class);
    static final Set<Role> WORKERS = EnumSet.of(Role.ANALYST, Role.MARKETER, Role.ADMINISTRATOR);
    static final Set<Role> WITH_PERSONAL_DATA = EnumSet.of(Role.MARKETER, Role.ADMINISTRATOR);
    static final Set<Role> WITH_CAMPAIGNS = EnumSet.of(Role.MARKETER, Role.ADMINISTRATOR);
    static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    static final Set<Role> NO_MEMBER = Set.of();

    /** Two days for which nothing is loaded. */
    static final String DAYS = "from=2020-10-25&to=2020-10-26";

    static ApiDoor get(String path, Set<Role> roles) {
        return new ApiDoor("GET " + path, path, null, roles, 200);
    }

    static ApiDoor post(String path, String body, Set<Role> roles) {
        return new ApiDoor("POST " + path, path, body, roles, 200);
    }

    static ApiDoor put(String path, String body, Set<Role> roles) {
        return new ApiDoor("PUT " + path, path, body, roles, 200);
    }

    static ApiDoor delete(String path, Set<Role> roles) {
        return new ApiDoor("DELETE " + path, path, null, roles, 204);
    }

    /** The same door, asked by this path and query. */
    ApiDoor by(String otherCall) {
        return new ApiDoor(handler, otherCall, body, roles, success);
    }

    ApiDoor answering(int status) {
        return new ApiDoor(handler, call, body, roles, status);
    }

    public String method() {
        return handler.substring(0, handler.indexOf(' '));
    }

    public boolean isForThePlatform() {
        return roles.isEmpty();
    }

    /** Whether the call names something of the shop. */
    public boolean namesAThing() {
        return call.matches(".*\\{(?!unique})\\w+}.*");
    }

    /**
     * Who acts for a shop from outside neither sees personal data in clear nor writes to people.
     */
    public boolean isForMembersOnly() {
        return roles.equals(WITH_PERSONAL_DATA) || roles.equals(WITH_CAMPAIGNS);
    }

    @Override
    public String toString() {
        return method() + " " + call;
    }
}
