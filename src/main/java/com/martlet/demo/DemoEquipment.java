package com.martlet.demo;

import com.martlet.home.FirstLoginFile;
import com.martlet.identity.Actor;
import com.martlet.identity.FirstLogin;
import com.martlet.identity.IssuedLogin;
import com.martlet.identity.MemberService;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.StringNode;

/** What the demo tenant needs to work: somebody to sign in, and sources. */
@Component
class DemoEquipment {

    static final String EMAIL = "demo@martlet.local";

    private final FirstLogin logins;
    private final MemberService members;
    private final FirstLoginFile loginFile;
    private final SourceService sources;

    DemoEquipment(
            FirstLogin logins,
            MemberService members,
            FirstLoginFile loginFile,
            SourceService sources) {
        this.logins = logins;
        this.members = members;
        this.loginFile = loginFile;
        this.sources = sources;
    }

    /**
     * @return the lines of a login made just now; empty when it was kept before
     */
    Map<String, String> provide(Tenant tenant) {
        for (var file : DemoFile.values()) {
            if (sources.find(tenant.id(), file.sourceName()).isEmpty()) {
                sources.create(tenant, Actor.martlet(tenant), draft(file));
            }
        }
        return loginFile.read().containsKey("demo.token") ? Map.of() : login(tenant);
    }

    private Map<String, String> login(Tenant tenant) {
        var known =
                members.list(tenant.id()).stream()
                        .filter(member -> member.email().equals(EMAIL))
                        .findFirst();
        // A start that was killed before it kept the login leaves a member without one.
        return lines(
                tenant,
                known.map(member -> logins.renewMember(tenant, member))
                        .orElseGet(() -> logins.createMember(tenant, EMAIL, Role.ADMINISTRATOR)));
    }

    private static Map<String, String> lines(Tenant tenant, IssuedLogin login) {
        var lines = new LinkedHashMap<String, String>();
        lines.put("demo.tenant", tenant.slug());
        lines.put("demo.email", login.email());
        lines.put("demo.password", login.password());
        lines.put("demo.token", login.token());
        return lines;
    }

    private static SourceDraft draft(DemoFile file) {
        var name = file.sourceName();
        return new SourceDraft(name, "folder", StringNode.valueOf(name), Map.of("folder", name));
    }
}
