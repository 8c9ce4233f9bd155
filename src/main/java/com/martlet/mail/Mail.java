package com.martlet.mail;

import com.martlet.identity.TenantId;

/** Hands messages to a mail server. */
public interface Mail {

    /** Whether a mail server is set, so that sending is worth a try. */
    boolean isReady();

    /**
     * Returns when the server took the message or refused this one message for good.
     *
     * @param tenant for whom it is sent; {@link com.martlet.audit.AuditTrail#PLATFORM} for nobody
     * @throws MailFailed when the server was not reached or takes nothing from us; says whether a
     *     retry helps
     */
    default Delivery send(TenantId tenant, Message message) {
        return send(tenant, message, Handover.UNWATCHED);
    }

    /** The same; tells the handover before the message can arrive. */
    Delivery send(TenantId tenant, Message message, Handover handover);
}
