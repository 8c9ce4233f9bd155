package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.mail.Handover;

/** Hands letters to the other side, one by one. */
interface Carrier {

    boolean carries(Channel channel);

    /**
     * The same letter may be handed over twice, after a crash; its id tells.
     *
     * @throws com.martlet.base.ExternalError when nothing can be handed over at the moment
     */
    Outcome carry(Tenant tenant, Letter letter, Handover handover);
}
