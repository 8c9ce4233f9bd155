package com.martlet.audit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What acts are called: a thing and what happened to it, such as segment.created. Entries are never
 * changed, so those written before that rule keep their former names.
 */
final class ActNames {

    private static final Pattern FORM = Pattern.compile("[a-z]+(_[a-z]+)*(\\.[a-z]+(_[a-z]+)*)+");

    private static final Map<String, String> FORMER =
            Map.ofEntries(
                    Map.entry("SignedIn", "user.signed_in"),
                    Map.entry("SignInFailed", "user.sign_in_failed"),
                    Map.entry("TenantCreated", "tenant.created"),
                    Map.entry("ActedForTenant", "tenant.acted_for"),
                    Map.entry("RoleGranted", "role.granted"),
                    Map.entry("GrantToOneselfRefused", "role.refused"),
                    Map.entry("MemberRemoved", "member.removed"),
                    Map.entry("PasswordChanged", "password.changed"),
                    Map.entry("TokenCreated", "token.created"),
                    Map.entry("TokenRevoked", "token.revoked"),
                    Map.entry("run.start", "run.started"),
                    Map.entry("run.cancel", "run.cancelled"),
                    Map.entry("schedule.change", "schedule.changed"),
                    Map.entry("export.csv", "csv.exported"),
                    Map.entry("export.json", "json.exported"),
                    Map.entry("export.png", "png.exported"));

    private ActNames() {}

    static String require(String action) {
        if (!FORM.matcher(action).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" does not say what happened to what, as segment.created does."
                            .formatted(action));
        }
        return action;
    }

    /** What is called so today. */
    static String today(String action) {
        return FORMER.getOrDefault(action, action);
    }

    /** Today's name and those it had before. */
    static List<String> everUsedFor(String action) {
        var former =
                FORMER.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(action))
                        .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(action), former).toList();
    }
}
