package com.martlet.campaign;

import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** The secret by which the receiver of calls knows that they are ours. */
@Component
public class WebhookKeys {

    private final TenantKeys keys;

    WebhookKeys(TenantKeys keys) {
        this.keys = keys;
    }

    /** As the receiver enters it: the bytes of this text are the key. */
    public String show(Tenant tenant, Actor actor) {
        actor.require(Permission.SEND_CAMPAIGNS);
        return text(tenant.id());
    }

    byte[] secret(TenantId tenant) {
        return text(tenant).getBytes(StandardCharsets.UTF_8);
    }

    private String text(TenantId tenant) {
        return "whsec_"
                + HexFormat.of().formatHex(Hashing.hmac(keys.load(tenant), "webhook signature"));
    }
}
